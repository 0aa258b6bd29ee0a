"""What the report itself says, in Indonesian and in English. Nothing here is matched against an article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

Language = Literal["id", "en"]
LANGUAGES: tuple[str, ...] = get_args(Language)

Catalogue = Mapping[str, str]


def catalogue(language: Language) -> Catalogue:
    """The messages of a language by key. Raises KeyError when the language is unknown."""
    return {key: texts[LANGUAGES.index(language)] for key, texts in _MESSAGES.items()}


_MESSAGES: Mapping[str, tuple[str, str]] = {
    "number": ("No", "No"),
    "speaker": ("Penutur (peran)", "Speaker (role)"),
    "kind": ("Jenis", "Kind"),
    "form": ("Bentuk", "Form"),
    "cue": ("Penanda (sikap)", "Cue (stance)"),
    "via": ("Lewat", "Via"),
    "claim": ("Klaim", "Claim"),
    "line": ("Baris", "Line"),
    "rule": ("Aturan", "Rule"),
    "kind person": ("orang", "person"),
    "kind organization": ("lembaga", "organization"),
    "kind media": ("media", "media"),
    "kind document": ("dokumen", "document"),
    "kind unnamed_person": ("orang anonim", "unnamed person"),
    "kind unnamed_group": ("kelompok anonim", "unnamed group"),
    "kind other": ("lain", "other"),
    "kind nobody": ("tanpa sumber", "nobody"),
    "form direct": ("langsung", "direct"),
    "form indirect": ("tak langsung", "indirect"),
    "form mixed": ("campuran", "mixed"),
    "stance neutral": ("netral", "neutral"),
    "stance assertive": ("menegaskan", "assertive"),
    "stance distancing": ("berjarak", "distancing"),
    "stance denying": ("membantah", "denying"),
    "polarity negated": ("disangkal", "negated"),
    "polarity questioned": ("ditanyakan", "questioned"),
    "polarity declined": ("menolak bicara", "declined"),
    "no claim": ("Tidak ada klaim di artikel ini.", "No claim in this article."),
    "nothing selected": ("Tidak ada klaim yang cocok dengan pilihan.", "No claim matches the selection."),
    "claims": ("Klaim", "Claims"),
    "speakers": ("Penutur berbeda", "Distinct speakers"),
    "sources": ("Sumber", "Sources"),
    "share named": ("bernama", "named"),
    "share unnamed": ("tak bernama", "unnamed"),
    "share institutional": ("lembaga", "institutional"),
    "share document": ("dokumen", "document"),
    "share nobody": ("tanpa sumber", "nobody"),
    "forms": ("Bentuk", "Form"),
    "relayed": ("Lewat pihak lain", "Relayed"),
    "single source": ("PERINGATAN: sumber tunggal: {name}", "WARNING: single source: {name}"),
    "fault": ("GAGAL SEBAGIAN: {fault}", "PARTLY FAILED: {fault}"),
    "report": ("Laporan klaim", "Claim report"),
}
