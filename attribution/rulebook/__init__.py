"""The rulebook stage: the only place that knows YAML. `load` gives the checked rules of all layers."""

from attribution.rulebook.files import environment_layers, rules_folder
from attribution.rulebook.loader import load, read

__all__ = ["environment_layers", "load", "read", "rules_folder"]
