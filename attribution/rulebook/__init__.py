"""The rulebook stage: the only place that knows YAML. `load` gives the checked rules of all layers."""

from attribution.rulebook.loader import load, rules_folder

__all__ = ["load", "rules_folder"]
