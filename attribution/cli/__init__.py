"""The command line: the only place that prints and exits. Each subcommand is a module with `add` and a `run`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from attribution import __version__
from attribution.cli import evaluate, explain, report, rules, train
from attribution.cli.console import FAILED, Parser, complain, mute, safe_output, wait_idly
from attribution.errors import AttributionError, RuleError

COMMANDS = (report, explain, rules, evaluate, train)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit code: 0 done, 1 a check said no, 2 it could not be done."""
    parser = Parser(prog="attribution", description="Who said what in Indonesian news.")
    parser.add_argument("--version", action="version", version=f"attribution {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)
    for command in COMMANDS:
        command.add(commands)
    safe_output()
    wait_idly()
    options = parser.parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
        return code
    except RuleError as error:
        print(error.render(getattr(options, "lang", "id")), file=sys.stderr)
    except AttributionError as error:
        complain(error)
    except BrokenPipeError:
        mute()
        return 0
    except OSError as error:
        complain(f"{error.filename}: {error.strerror}" if error.filename else error)
    except KeyboardInterrupt:
        return 130
    return FAILED
