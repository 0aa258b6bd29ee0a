"""Imports Flair so that it stays quiet: it sends its log to stdout, which belongs to the report, and picks a device."""

from __future__ import annotations

import logging

import flair
import torch

_logger = logging.getLogger("flair")
_logger.handlers.clear()
_logger.setLevel(logging.WARNING)
_logger.propagate = True
flair.device = torch.device("cpu")
