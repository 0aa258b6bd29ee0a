"""What all tests share."""

from attribution.cli.console import wait_idly

wait_idly()
