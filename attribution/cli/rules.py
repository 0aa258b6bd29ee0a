"""`attribution rules`: what a fact-checker who edits rules needs."""

from __future__ import annotations

from attribution.cli import console, explain, rule_audit, rule_files


def add(commands: console.Commands[console.Parser]) -> None:
    """Adds the subcommands of `rules`."""
    parser = commands.add_parser("rules", help="check, test, show and compare rules")
    subcommands = parser.add_subparsers(metavar="WHAT", required=True, parser_class=console.Parser)
    rule_files.add(subcommands)
    explain.add(subcommands)
    rule_audit.add(subcommands)
