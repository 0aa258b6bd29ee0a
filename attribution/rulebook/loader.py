"""First version: reads the rule files into a rulebook, without the checks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import yaml

from attribution.errors import RuleError
from attribution.relations import Act, Kind, Polarity, RuleRef, Stance
from attribution.rulebook.model import Counterexample, Example, KnownSpeaker, Line, Rule, Rulebook

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def rules_folder() -> Path:
    """The folder of the shipped rules: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def load(layers: Sequence[Path] = (), *, default: bool = True) -> Rulebook:
    """The rulebook of the shipped rules (unless `default` is false) and each layer, left to right."""
    rules: dict[str, dict[str, Any]] = {}
    words: dict[str, list[str]] = {}
    lines: list[Line] = []
    speakers: list[KnownSpeaker] = []
    for folder in [*([rules_folder()] if default else []), *map(Path, layers)]:
        files = sorted(p for p in folder.iterdir() if p.suffix in (".yaml", ".yml"))
        for path in files:
            name = f"{folder.name}/{path.name}"
            try:
                node = yaml.compose(path.read_text("utf-8"), Loader=_LOADER)
            except (yaml.YAMLError, UnicodeDecodeError) as error:
                raise RuleError(f"{path}: {error}") from error
            if node is None:
                continue
            data = _value(node)
            for item in data.get("rules", ()):
                if "extends" in item:
                    _extend(rules[item["extends"]], item)
                else:
                    rules[item["id"]] = {**item, "_file": name}
            for key, value in data.get("words", {}).items():
                held = words.setdefault(key, [])
                add = value.get("add", []) if isinstance(value, dict) else value
                remove = value.get("remove", []) if isinstance(value, dict) else []
                held.extend(w for w in add if w not in held)
                words[key] = [w for w in held if w not in remove]
            for item in data.get("lines", ()):
                ref = RuleRef(item["id"], name, item["_line"])
                lines.append(
                    Line(ref, item["kind"], *(tuple(item.get(k, ())) for k in ("starts", "contains")),
                         item.get("pattern"), tuple(item.get("examples", ())), tuple(item.get("counterexamples", ())))
                )
            for item in data.get("speakers", ()):
                ref = RuleRef(item["name"], name, item["_line"])
                roles = tuple((r["title"], r.get("from"), r.get("to")) for r in item.get("roles", ()))
                kind = cast(Kind, item.get("kind", "person"))
                speakers.append(KnownSpeaker(ref, item["name"], kind, tuple(item.get("aliases", ())), roles,
                                             item.get("wikidata")))
    made = tuple(_rule(item) for item in rules.values() if item.get("enabled") != "false")
    return Rulebook(made, {k: tuple(v) for k, v in words.items()}, tuple(lines), tuple(speakers))


def _value(node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        found: dict[str, Any] = {key.value: _value(value) for key, value in node.value}
        found["_line"] = node.start_mark.line + 1
        return _Entry(found)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    return None if node.style is None and node.value in ("null", "~", "") else node.value


class _Entry(dict[str, Any]):
    def items(self) -> Any:
        return [(k, v) for k, v in super().items() if k != "_line"]


def _extend(rule: dict[str, Any], change: Mapping[str, Any]) -> None:
    for key, value in change.items():
        if key in ("add", "remove"):
            for name, items in value.items():
                holder = rule["cue"] if name == "forms" else rule
                old = holder.get(name, [])
                holder[name] = [*old, *items] if key == "add" else [x for x in old if x not in items]
        elif key in ("examples", "counterexamples"):
            rule[key] = [*rule.get(key, []), *value]
        elif key != "extends":
            rule[key] = value


def _rule(item: Mapping[str, Any]) -> Rule:
    cue = item.get("cue") or {}
    return Rule(
        ref=RuleRef(item["id"], item["_file"], item["_line"]),
        note=item.get("note", ""),
        forms=tuple(" ".join(f.lower().split()) for f in cue.get("forms", ())),
        clitic=cue.get("clitic") is not None,
        constructions=tuple(item.get("constructions", ())),
        form=item.get("form", "any"),
        stance=cast(Stance, item["stance"]),
        act=cast(Act, item["act"]),
        polarity=cast(Polarity, item.get("polarity", "affirmed")),
        unless=tuple(item.get("unless", ())),
        pattern=item.get("pattern"),
        examples=tuple(_examples(item.get("examples", ()))),
        counterexamples=tuple(
            Counterexample(e["text"], e.get("why", ""), e.get("todo") == "true", e["_line"])
            for e in item.get("counterexamples", ())
        ),
    )


def _examples(items: Sequence[Mapping[str, Any]]) -> Iterator[Example]:
    for e in items:
        content = e.get("content") or ()
        yield Example(
            e["text"], e.get("cue"), e.get("source"), (content,) if isinstance(content, str) else tuple(content),
            tuple(e.get("via", ())), e.get("speaker"), e.get("act"), e.get("stance"), e.get("polarity"),
            e.get("todo") == "true", e["_line"],
        )
