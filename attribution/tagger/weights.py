"""The file of a trained tagger: everything that tagging needs, small numbers for the vectors, half precision else."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from attribution.errors import TaggerError
from attribution.tagger.calibration import Calibration
from attribution.tagger.lexicon import Lexicon
from attribution.tagger.network import CueTagger, Shape

FORMAT = 2
"""Rises when the file or the features change: a file of another format is refused."""
VECTORS = "embeddings.vectors.weight"


def save(path: Path, model: CueTagger, calibration: Calibration) -> None:
    """Writes a tagger. Raises TaggerError when the file cannot be written."""
    state = dict(model.state_dict())
    vectors = state.pop(VECTORS)
    scale = vectors.abs().max(1, keepdim=True).values.clamp(min=1e-6) / 127
    entry: dict[str, Any] = {
        "format": FORMAT,
        "shape": asdict(model.shape),
        "words": "\n".join(model.embeddings.lexicon.words),
        "vectors": (vectors / scale).round().to(torch.int8),
        "scale": scale.half(),
        "state": {name: weight.half() if weight.is_floating_point() else weight for name, weight in state.items()},
        "cues": "\n".join(sorted(model.embeddings.known_cues)),
        "calibration": list(calibration.weights),
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        torch.save(entry, path)
    except (OSError, RuntimeError) as error:
        raise TaggerError(f"{path}: cannot write the tagger ({error})") from error


def restore(path: Path) -> tuple[CueTagger, Calibration]:
    """Reads a tagger. Raises TaggerError when there is none or it is not one of this version."""
    try:
        entry = torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError:
        raise TaggerError(f"{path}: no tagger here; train one with `attribution train` or use --tagger none") from None
    except Exception as error:  # torch raises many kinds for a broken file
        raise TaggerError(f"{path}: not a tagger ({str(error).splitlines()[0] if str(error) else error!r})") from None
    if not isinstance(entry, dict) or entry.get("format") != FORMAT:
        raise TaggerError(f"{path}: not a tagger of format {FORMAT}; train it anew with `attribution train`")
    try:
        model = CueTagger(Lexicon(entry["words"].split("\n")), Shape(**entry["shape"]))
        state = {name: weight.float() for name, weight in entry["state"].items()}
        state[VECTORS] = entry["vectors"].float() * entry["scale"].float()
        model.load_state_dict(state)
        model.embeddings.known_cues = frozenset(entry["cues"].split("\n"))
        calibration = Calibration(tuple(entry["calibration"]))
    except (KeyError, TypeError, RuntimeError, AttributeError) as error:
        raise TaggerError(f"{path}: a tagger with parts missing ({str(error).splitlines()[0]})") from None
    model.eval()
    return model, calibration
