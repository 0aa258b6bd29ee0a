"""How long a new process takes to load the rules: the shipped ones and as many more as make 1,500 cue forms.

    python benchmarks/load.py [ROUNDS]

Prints milliseconds and ratios: `read` reads and checks the files, `cached` takes the same rulebook from the cache,
`yaml` is what the YAML reader alone needs for the same files. Each figure is the best of the rounds, each round a
new process; imports that only loading needs are counted, those that reading an article needs anyway are not.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from attribution.rulebook import load

FORMS = 1500
BARS = {"read": 150.0, "cached": 30.0}
ROOT = Path(__file__).resolve().parent.parent

_LOAD = """
import sys, time
from pathlib import Path
import attribution.text
from attribution.rulebook import load
start = time.perf_counter()
load([Path(sys.argv[1])])
print(time.perf_counter() - start)
"""

_YAML = """
import sys, time
from pathlib import Path
from attribution.rulebook import rules_folder
start = time.perf_counter()
import yaml
for folder in (rules_folder(), Path(sys.argv[1])):
    for path in sorted(folder.glob("*.yaml")):
        yaml.compose(path.read_text("utf-8"), Loader=yaml.CBaseLoader)
print(time.perf_counter() - start)
"""

_RULE = """\
  - id: tambahan-{number}
    cue: {{forms: [{forms}], clitic: nya}}
    constructions: [content-cue-source, content-cue]
    stance: neutral
    act: statement
    unless: [suara {first}]
    examples:
      - text: |-
          "Panggungnya sudah siap," {first} Bu Lurah Tumirah, Kamis (2/5).
        cue: {first}
        source: Bu Lurah Tumirah
        content: Panggungnya sudah siap
"""


def main() -> int:
    """Prints the table; returns 1 when a bar is missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as name:
        layer = Path(name) / "lapisan"
        layer.mkdir()
        own = len({form for rule in load().rules for form in rule.forms})
        (layer / "tambahan.yaml").write_text(_overlay(FORMS - own), "utf-8")
        cache, blocked = Path(name) / "cache", Path(name) / "blocked"
        blocked.write_text("a file where a folder would be: nothing can be kept\n")
        times = {
            "yaml": _best(_YAML, layer, cache, rounds),
            "read": _best(_LOAD, layer, blocked, rounds),
            "cached": _best(_LOAD, layer, cache, rounds + 1),
        }
    print(f"{FORMS} forms, {own} of them shipped; best of {rounds} new processes")
    for what, seconds in times.items():
        bar = f"bar {BARS[what]:.0f} ms" if what in BARS else ""
        print(f"{what:8}{seconds * 1000:8.1f} ms {seconds / times['yaml']:6.2f} × yaml  {bar}".rstrip())
    return int(any(times[what] * 1000 > bar for what, bar in BARS.items()))


def _overlay(forms: int) -> str:
    """A rule file with this many made-up forms."""
    vowels = "aiueo"
    words = [f"men{a}{vowels[b]}k{vowels[c]}r" for a in "cdfgjlmprst" for b in range(5) for c in range(5)]
    words += [f"di{word}" for word in words] + [f"ter{word}" for word in words] + [f"ber{word}" for word in words]
    chosen = words[: max(1, forms)]
    rules = [
        _RULE.format(number=start, forms=", ".join(chosen[start : start + 5]), first=chosen[start])
        for start in range(0, len(chosen), 5)
    ]
    return "format: 1\nrules:\n" + "".join(rules)


def _best(code: str, layer: Path, cache: Path, rounds: int) -> float:
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "LOCALAPPDATA": str(cache), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code, str(layer)]
    outputs = [subprocess.run(command, env=environment, capture_output=True, check=True).stdout for _ in range(rounds)]
    return min(float(output) for output in outputs)


if __name__ == "__main__":
    sys.exit(main())
