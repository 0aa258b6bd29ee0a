"""Resolves source mentions to speakers, and makes attributions of the candidates."""

from attribution.resolver.resolver import Resolver

__all__ = ["Resolver"]
