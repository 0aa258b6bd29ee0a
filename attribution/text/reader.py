"""Reads articles from files, folders and standard input; a document that cannot be read is one `InputError`."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from attribution.errors import InputError
from attribution.text.document import Document

Make = Callable[..., Document]
"""Makes a document of a text and the names `id`, `title`, `outlet` and `path`."""

HTML = (".html", ".htm")
SUFFIXES = (".txt", ".jsonl", *HTML)
"""The files that are read out of a folder; a file named on its own is text unless its suffix says otherwise."""

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def documents(paths: Iterable[str | Path], make: Make) -> Iterator[Document | InputError]:
    """The documents of the paths in order; `-` is standard input, a folder is all its articles, sorted.

    Errors are yielded in the place of the document, so that the others still come out.
    """
    ids = _Ids()
    for path in paths:
        if str(path) == "-":
            yield from _guard(_stdin(make, ids))
            continue
        try:
            found = _files(Path(path))
        except InputError as error:
            yield error
            continue
        for file in found:
            yield from _guard(_file(file, make, ids))


class _Ids:
    """Gives out document ids, each once: the second `banjir` becomes `banjir-2`."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, wanted: str) -> str:
        name, number = wanted, 1
        while name in self._taken:
            number += 1
            name = f"{wanted}-{number}"
        self._taken.add(name)
        return name


def _guard(found: Iterator[Document | InputError]) -> Iterator[Document | InputError]:
    try:
        yield from found
    except InputError as error:
        yield error


def _files(path: Path) -> list[Path]:
    if not path.exists():
        raise InputError(f"{path}: no such file or folder")
    if not path.is_dir():
        return [path]
    found = []
    for folder, folders, names in os.walk(path, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            Path(folder, name) for name in names if not name.startswith(".") and name.lower().endswith(SUFFIXES)
        ]
    if not found:
        raise InputError(f"{path}: no article in this folder (looked for {', '.join(SUFFIXES)})")
    return sorted(found)


def _refuse(error: OSError) -> None:
    raise InputError(f"{error.filename}: {error.strerror}") from error


def _stdin(make: Make, ids: _Ids) -> Iterator[Document | InputError]:
    yield from _text(sys.stdin.buffer.read(), "-", "stdin", make, ids)


def _file(path: Path, make: Make, ids: _Ids) -> Iterator[Document | InputError]:
    suffix = path.suffix.lower()
    try:
        if suffix == ".jsonl":
            yield from _jsonl(path, make, ids)
            return
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    if suffix in HTML:
        yield _html(data, path, make, ids)
    else:
        yield from _text(data, str(path), path.stem, make, ids)


def _text(data: bytes, path: str, stem: str, make: Make, ids: _Ids) -> Iterator[Document | InputError]:
    text = _decode(data, path)
    if not text.strip("\ufeff \t\r\n"):
        raise InputError(f"{path}: the file is empty")
    yield make(text, id=ids.take(stem), path=path)


def _decode(data: bytes, place: str, offset: int = 0) -> str:
    if data.startswith(_UTF_16):
        raise InputError(f"{place}: the file is UTF-16, not UTF-8; save it as UTF-8")
    if (at := data.find(b"\0")) >= 0:
        raise InputError(f"{place}: not a text file (a zero byte at byte {offset + at})")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        byte, line = data[error.start], data.count(b"\n", 0, error.start) + 1
        where = f"byte {offset + error.start}" if offset else f"byte {error.start}, line {line}"
        raise InputError(f"{place}: not UTF-8: 0x{byte:02X} at {where}; save it as UTF-8") from error


def _html(data: bytes, path: Path, make: Make, ids: _Ids) -> Document:
    source = _decode(data, str(path))
    try:
        from trafilatura import extract, extract_metadata
    except ImportError as error:
        raise InputError(f"{path}: HTML needs trafilatura: pip install 'attribution[html]'") from error
    text = extract(source, include_comments=False, include_tables=False)
    if not text or not text.strip():
        raise InputError(f"{path}: no article text found in this page")
    about: Any = extract_metadata(source)
    title, outlet = (about.title, about.sitename) if about is not None else (None, None)
    return make(text, id=ids.take(path.stem), title=title, outlet=outlet, path=str(path))


def _jsonl(path: Path, make: Make, ids: _Ids) -> Iterator[Document | InputError]:
    offset, read = 0, False
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line.strip(b"\xef\xbb\xbf \t\r\n"):
                read = True
                try:
                    yield _record(_decode(line, f"{path}:{number}", offset), path, number, make, ids)
                except InputError as error:
                    yield error
            offset += len(line)
    if not read:
        raise InputError(f"{path}: the file is empty")


def _record(line: str, path: Path, number: int, make: Make, ids: _Ids) -> Document:
    place = f"{path}:{number}"
    try:
        record = json.loads(line.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise InputError(f"{place}:{error.colno}: not JSON: {error.msg}") from error
    except (RecursionError, ValueError) as error:
        raise InputError(f"{place}: not JSON that can be read: {error}") from error
    if not isinstance(record, dict):
        raise InputError(f"{place}: a line must be an object with the field text")
    text = record.get("text")
    if not isinstance(text, str):
        raise InputError(f"{place}: the field text is missing or no string")
    if not text.strip("\ufeff \t\r\n"):
        raise InputError(f"{place}: the field text is empty")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise InputError(f"{place}: the field text holds half a character (a lone surrogate)")
    names = {key: record[key] for key in ("id", "title", "outlet") if record.get(key) is not None}
    if isinstance(names.get("id"), int):
        names["id"] = str(names["id"])
    for key, value in names.items():
        if not isinstance(value, str):
            raise InputError(f"{place}: the field {key} is no string")
    id = ids.take(names.pop("id", "") or f"{path.stem}-{number}")
    return make(text, id=id, path=str(path), **names)
