"""New rule files: a commented rule made from one sentence, and a first overlay."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribution.rulebook.entries import occurrences
from attribution.rulebook.lists import CONSTRUCTIONS
from attribution.rulebook.message import Language

_ORDERS = {
    "CKS": "content-cue-source",
    "CK": "content-cue",
    "CKSC": "content-cue-source-content",
    "CKC": "content-cue-content",
    "SKC": "source-cue-content",
    "CSK": "content-source-cue",
    "KSC": "cue-source-content",
    "KC": "cue-content",
}
"""The order of content, cue and source in a sentence -> the construction that reads it."""

_COMMENTS = {
    "id": {
        "id": "nama aturan: huruf kecil, angka, tanda hubung; dipakai oleh `extends:`",
        "forms": "semua bentuk isyarat yang berlaku sama; tambahkan yang lain di sini",
        "clitic": "setiap bentuk juga berlaku dengan -nya",
        "constructions": "urutan isi (C), isyarat, dan sumber (S): {shape}",
        "stance": "sikap wartawan: neutral, assertive, distancing, denying",
        "act": "tindak: statement, opinion, denial, promise, wish, directive, question",
        "unless": "frasa yang memuat isyarat tetapi bukan ujaran, misalnya [{cue} kosong]",
        "counter": "kalimat yang memuat isyarat tetapi tidak melaporkan ujaran, dan alasannya",
        "first": "Lapisan aturan sendiri. Periksa dengan: attribution rules test --rules {folder}",
        "add": "Menambahkan kata kerja ke aturan bawaan; bentuk -nya ikut berlaku.",
    },
    "en": {
        "id": "the rule's name: small letters, digits, hyphens; used by `extends:`",
        "forms": "all cues that behave alike; add others here",
        "clitic": "each form also counts with -nya",
        "constructions": "the order of content (C), cue and source (S): {shape}",
        "stance": "the reporter's stance: neutral, assertive, distancing, denying",
        "act": "the act: statement, opinion, denial, promise, wish, directive, question",
        "unless": "phrases that hold a cue but report nothing, such as [{cue} kosong]",
        "counter": "sentences that hold a cue but report nothing, and why",
        "first": "A layer of your own rules. Check it with: attribution rules test --rules {folder}",
        "add": "Adds a verb to a shipped rule; its form with -nya counts too.",
    },
}

OVERLAY = "aturan-saya.yaml"
"""The file that a first overlay consists of."""


def new_rule(text: str, cue: str, source: str | None, content: Sequence[str], *, lang: Language = "id") -> str:
    """A rule file with one rule read off a sentence, its keys explained in comments.

    `source` may be None, or the cue itself when its `-nya` is the source. Raises ValueError when a part does not
    stand in the text exactly once, or when no construction knows their order.
    """
    order = _order(text, cue, source, content)
    clitic = source == cue and cue.endswith("nya")
    form = cue.lower().removesuffix("nya") if clitic else cue.lower()
    comments = _COMMENTS[lang]
    shape = comments["constructions"].format(shape=CONSTRUCTIONS[order])
    lines = [
        ("format: 1", ""),
        ("rules:", ""),
        (f"  - id: {_slug(form)}", comments["id"]),
        ("    cue:", ""),
        (f"      forms: [{form}]", comments["forms"]),
        *([("      clitic: nya", comments["clitic"])] if clitic else []),
        (f"    constructions: [{order}]", shape),
        ("    stance: neutral", comments["stance"]),
        ("    act: statement", comments["act"]),
        ("    # unless: [...]", comments["unless"].format(cue=form)),
        ("    examples:", ""),
        *((line, "") for line in _example(text, cue, source, content)),
        ("    # counterexamples:", comments["counter"]),
        ("    #   - text: |-", ""),
        ("    #       ...", ""),
        ("    #     why: ...", ""),
    ]
    wide = max(len(line) for line, comment in lines if comment)
    return "".join(f"{line.ljust(wide)}  # {comment}\n" if comment else f"{line}\n" for line, comment in lines)


def overlay(folder: str, *, lang: Language = "id") -> str:
    """The text of a first overlay: a verb added to a shipped rule, with an example."""
    comments = _COMMENTS[lang]
    text = '"Sumur kami mulai kering," cuap Pak Lurah Wagiman, Jumat (7/3).'
    lines = [
        f"# {comments['first'].format(folder=folder)}",
        "format: 1",
        "rules:",
        f"  # {comments['add']}",
        "  - extends: kata",
        "    add: {forms: [cuap]}",
        "    examples:",
        *_example(text, "cuap", "Pak Lurah Wagiman", ["Sumur kami mulai kering"]),
    ]
    return "\n".join(lines) + "\n"


def _order(text: str, cue: str, source: str | None, content: Sequence[str]) -> str:
    """The construction whose order is that of the parts in the text."""
    parts = [("C", piece) for piece in content] + [("K", cue)]
    if source and source != cue:
        parts.append(("S", source))
    places: list[tuple[int, str]] = []
    for letter, words in parts:
        where = occurrences(words, text)
        if len(where) != 1:
            raise ValueError(f"“{words}” occurs {len(where)} times in the text, not once")
        places.append((where[0], letter))
    order = re.sub("C+", "C", "".join(letter for _, letter in sorted(places)))
    if order not in _ORDERS:
        raise ValueError(f"no construction has the order {order} (C content, K cue, S source)")
    return _ORDERS[order]


def _example(text: str, cue: str, source: str | None, content: Sequence[str]) -> list[str]:
    pieces = [_quote(piece) for piece in content]
    return [
        "      - text: |-",
        *(f"          {line}" for line in text.split("\n")),
        f"        cue: {_quote(cue)}",
        *([f"        source: {_quote(source)}"] if source else []),
        f"        content: {pieces[0] if len(pieces) == 1 else '[' + ', '.join(pieces) + ']'}",
    ]


def _quote(words: str) -> str:
    """The words as YAML reads them back: plain when letters, digits and blanks alone, else in single quotes."""
    plain = re.fullmatch(r"[^\W_][\w .-]*\w", words) and words != "null"
    return words if plain else "'" + words.replace("'", "''") + "'"


def _slug(form: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", form).strip("-") or "aturan"
