"""When two names are one: short forms, initials, blends and slips of the keyboard."""

from __future__ import annotations

from collections.abc import Sequence

_NICK = 3
"""Letters that a clipped name keeps at least (`Enggar` for Enggartiasto)."""
_TYPO = 5
"""Letters of a word from which one slip is forgiven."""


def clipped(short: str, parts: Sequence[str]) -> bool:
    """Whether `short` is the beginning of a word of the name, or a blend of beginnings (`Jokowi`: Joko Widodo)."""
    if len(short) < _NICK:
        return False
    return any(len(part) > len(short) and part.startswith(short) for part in parts) or blend(short, parts)


def blend(short: str, parts: Sequence[str]) -> bool:
    """Whether `short` is the beginnings of two words of the name that follow each other."""
    for at in range(len(parts) - 1):
        for cut in range(2, len(short) - 1):
            if parts[at].startswith(short[:cut]) and parts[at + 1].startswith(short[cut:]):
                return True
    return False


def contracts(short: str, first: str, second: str) -> bool:
    """Whether `short` is made of beginnings, or of a beginning and an end, of two words (`Aptika`, `reskrim`)."""
    return any(
        first.startswith(short[:cut]) and (second.startswith(short[cut:]) or second.endswith(short[cut:]))
        for cut in range(2, len(short) - 1)
    )


def misspelt(left: str, right: str) -> bool:
    """Whether the words differ by one letter changed, lost, added, or by two neighbours swapped."""
    if min(len(left), len(right)) < _TYPO - 1 or abs(len(left) - len(right)) > 1 or left[0] != right[0]:
        return False
    if len(left) == len(right):
        differ = [at for at in range(len(left)) if left[at] != right[at]]
        return len(differ) == 1 or (
            len(differ) == 2 and differ[1] == differ[0] + 1
            and left[differ[0]] == right[differ[1]] and left[differ[1]] == right[differ[0]]
        )  # fmt: skip
    long, short = (left, right) if len(left) > len(right) else (right, left)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
