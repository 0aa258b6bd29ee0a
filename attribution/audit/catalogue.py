"""What the explanations, the coverage and the diff say, in Indonesian and in English."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from attribution.report.catalogue import LANGUAGES, Catalogue
from attribution.text.document import Document


def catalogue(language: str) -> Catalogue:
    """The messages of a language by key. Raises ValueError when the language is unknown."""
    return {key: texts[LANGUAGES.index(language)] for key, texts in _MESSAGES.items()}


def cut(words: str, width: int = 100) -> str:
    """The words, shortened to the width."""
    return words if len(words) <= width else words[: width - 1] + "…"


def place(document: Document) -> str:
    """The file of a document, with its id where the file holds several."""
    if document.path is None:
        return document.id
    return document.path if Path(document.path).stem == document.id else f"{document.path}:{document.id}"


_MESSAGES: Mapping[str, tuple[str, str]] = {
    # explain
    "cue": ("penanda", "cue"),
    "rule": ("aturan", "rule"),
    "construction": ("susunan", "word order"),
    "failed": ("tidak cocok", "no fit"),
    "veto": ("dilarang", "vetoed"),
    "tagger": ("tagger", "tagger"),
    "content": ("isi", "content"),
    "source": ("sumber", "source"),
    "via": ("lewat", "via"),
    "speaker": ("penutur", "speaker"),
    "rivals": ("pesaing", "rivals"),
    "result": ("hasil", "result"),
    "line": ("baris", "line"),
    "confidence": ("keyakinan", "confidence"),
    "none": ("–", "–"),
    "nobody": ("tidak ada", "nobody"),
    "rejected": ("ditolak: {reason}", "rejected: {reason}"),
    "taken up": ("diterima, padahal tidak ada susunan yang cocok ({construction})",
                 "taken up although no word order fitted ({construction})"),
    "row": ("klaim nomor {number}, keyakinan {confidence}", "claim number {number}, confidence {confidence}"),
    "no row": ("bukan klaim", "no claim"),
    "dropped": ("bukan klaim: klaim lain sudah memakai isi ini", "no claim: another claim holds this content already"),
    "no cue": ("kutipan ini tidak punya penanda di dekatnya dan tidak menyambung klaim lain",
               "this quotation has no cue near it and continues no other claim"),
    "unclosed": ("tanda kutipnya tidak ditutup", "its quotation mark is not closed"),
    "aside": ("bukan berita: {kind}", "no news: {kind}"),
    "nothing": ("Tidak ada penanda, kutipan, atau baris khusus di tempat ini.",
                "No cue, quotation or line of another kind is here."),
    "fault": ("GAGAL SEBAGIAN: {fault}", "PARTLY FAILED: {fault}"),
    "how full": ("nama lengkap", "full name"),
    "how alias": ("nama pendek", "short name"),
    "how clitic": ("dari -nya", "from -nya"),
    "how pronoun": ("dari kata ganti", "from a pronoun"),
    "how nominal": ("dari sebutan", "from a description"),
    "how carried": ("terbawa dari klaim sebelumnya", "carried over from the claim before"),
    # coverage
    "coverage": ("{documents} artikel, {quotations} kutipan, {missed} di antaranya tidak masuk klaim mana pun.",
                 "{documents} articles, {quotations} quotations, {missed} of them in no claim."),
    "missed quotation": ("Kutipan tanpa penutur ({count}):", "Quotations that nobody says ({count}):"),
    "missed cue": ("Kalimat berpenanda yang susunannya tidak cocok ({count}):",
                   "Sentences with a cue for which no word order fits ({count}):"),
    "missed clause": ("Kalimat yang mungkin klaim ({count}):", "Sentences that may be claims ({count}):"),
    "neighbours": ("Calon penanda baru, yang paling mungkin lebih dulu:",
                   "Words that may be cues, the likeliest first:"),
    "near": ("{near} kali di samping klaim yang luput, dari {total} kali",
             "{near} times beside a missed claim, of {total}"),
    "idle": ("Penanda yang tidak pernah muncul ({count}):", "Forms that were seen nowhere ({count}):"),
    "more": ("… dan {count} lagi", "… and {count} more"),
    # diff
    "kind": ("jenis", "kind"),
    "form": ("bentuk", "form"),
    "act": ("tindak", "act"),
    "stance": ("sikap", "stance"),
    "polarity": ("polaritas", "polarity"),
    "claim": ("klaim", "claim"),
    "diff": ("{documents} artikel: {won} klaim bertambah, {lost} hilang, {changed} berubah, {same} tetap.",
             "{documents} articles: {won} claims won, {lost} lost, {changed} changed, {same} the same."),
}
