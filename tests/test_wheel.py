"""The wheel of the tracked files, installed elsewhere, gives the same table with no network."""

from __future__ import annotations

import configparser
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NO_NETWORK = """
import socket

def refuse(*args, **kwargs):
    raise OSError("no network in this test")

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
"""


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """The output of a command in a clean environment; fails with what it said."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "ATTRIBUTION", "COLUMNS"))}
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env={**kept, **environment}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_package_is_listed() -> None:
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg", "utf-8")
    listed = set(setup["options"]["packages"].split())
    found = {".".join(path.parent.relative_to(ROOT).parts) for path in ROOT.glob("attribution/**/__init__.py")}
    assert listed == found | {"attribution.rules"}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The python of an environment that holds the wheel, and borrows only what the package depends on."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    folder = tmp_path_factory.mktemp("wheel")
    checkout = folder / "checkout"
    for name in run("git", "ls-files", "-z", cwd=ROOT).split("\0"):
        if name and (ROOT / name).is_file():
            (checkout / name).parent.mkdir(parents=True, exist_ok=True)
            (checkout / name).write_bytes((ROOT / name).read_bytes())
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
    run(*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", folder, checkout, cwd=folder)
    [wheel] = folder.glob("*.whl")
    run(sys.executable, "-m", "venv", "--without-pip", folder / "env", cwd=folder)
    python = folder / "env" / "bin" / "python"
    run(*pip, "--python", python, "install", "--no-deps", "--no-index", wheel, cwd=folder)
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip())
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    (site / "sitecustomize.py").write_text(NO_NETWORK, "utf-8")
    return python


def test_the_package_is_the_installed_one(installed: Path, tmp_path: Path) -> None:
    code = "import attribution, attribution.rulebook as r; print(attribution.__file__, r.rules_folder(), sep='\\n')"
    package, rules = run(installed, "-c", code, cwd=tmp_path).split()
    assert Path(package).is_relative_to(installed.parents[1])
    assert Path(rules) == Path(package).parent / "rules"


@pytest.mark.parametrize("tagger", ["none", "default"])
def test_the_wheel_gives_the_same_table(installed: Path, tmp_path: Path, tagger: str) -> None:
    command = ("-m", "attribution", "report", ROOT / "fixtures" / "articles", "--tagger", tagger)
    ours = run(sys.executable, *command, cwd=ROOT)
    theirs = run(installed, *command, cwd=tmp_path)
    assert "┌" in ours
    assert theirs == ours


def test_the_console_script_works(installed: Path, tmp_path: Path) -> None:
    assert "report" in run(installed.parent / "attribution", "--help", cwd=tmp_path)
