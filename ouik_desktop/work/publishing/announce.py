"""The announcement package: every format in every language asked for, and a list of what was written.

All or nothing: gaps are found before anything is written, the files are made beside and moved together, in the same act in which
what left the house is kept as `Issued`, so that a correction can say what changed.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from ouik_desktop import documents, formats
from ouik_desktop.blocks import Document, Facts
from ouik_desktop.documents import Kind
from ouik_desktop.errors import ChangedFiles, Gaps, Refused
from ouik_desktop.finding import Finding, FindingKind
from ouik_desktop.formats import Writer
from ouik_desktop.formats.files import Written, move_in, together
from ouik_desktop.i18n import CODES, Code, Text, _, both, n_
from ouik_desktop.model import Issued
from ouik_desktop.progress import Progress, Task
from ouik_desktop.store import Store
from ouik_desktop.work.common import title_of, utc_now
from ouik_desktop.work.publishing.compose import PaperOptions, compose, file_name, languages_of
from ouik_desktop.work.publishing.earlier_files import (
    MANIFEST,
    Over,
    changed_files,
    event_manifest,
    listed,
    names_beside,
)
from ouik_desktop.work.translation.preflight import wanting_before_sending

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class IssuedFile:
    """A file of a package: `format` is its suffix, `language` `ja`, `en` or `ja-en`, `pages` None where it has none."""

    path: Path
    kind: str
    format: str
    language: str
    sha256: str
    pages: int | None


@dataclass(frozen=True)
class Package:
    """What was written to `folder`, which gaps were let through, and the names under which changed files were kept there."""

    folder: Path
    files: tuple[IssuedFile, ...]
    gaps: tuple[Finding, ...]
    kept: tuple[str, ...] = ()


def announce(
    store: Store,
    event_id: int,
    folder: Path,
    suffixes: tuple[str, ...],
    options: PaperOptions,
    *,
    kind: Kind = documents.ANNOUNCEMENT,
    allow_gaps: bool = False,
    over: Over = Over.KEEP,
    manifest_by_event: bool = False,
) -> Task[Package]:
    """Write `{slug}_{kind}_{ja|en|ja-en}.{suffix}` for each of `suffixes` and a `manifest.json` (`{slug}_manifest.json` where it is
    `manifest_by_event`) to `folder`, over what was written there before; `over` says what becomes of files that somebody changed.

    Raises `Gaps` where something is wanting (a gap, a contradiction) and that is not allowed, `Refused` for a format there is not,
    `MissingGlyph` and `CannotWrite`; then nothing was written and nothing changed.
    """
    writers = tuple(_writer(suffix, kind) for suffix in dict.fromkeys(suffixes))
    with store.read() as session:
        sheets = tuple(_sheets(session, store, kind, event_id, options, writers))
        gaps = wanting_before_sending(session, event_id, options.languages)
        if gaps and not allow_gaps:
            _log.info("event %d not announced: %d gaps", event_id, len(gaps))
            raise _refusal(gaps)
        manifest = event_manifest(sheets[0].document.slug) if manifest_by_event else MANIFEST
        changed = changed_files(session, folder, [sheet.name for sheet in sheets], manifest)
    if changed and over is Over.ASK:
        raise ChangedFiles(_changed(changed), changed)
    beside = names_beside(folder, changed if over is Over.KEEP else ())
    with together(folder) as staging:
        files: list[IssuedFile] = []
        for done, sheet in enumerate(sheets):
            yield Progress(done, len(sheets), _("Writing {file}", file=sheet.name))
            files.append(sheet.issued(sheet.writer.write(sheet.document, staging / sheet.name), folder))
        _write_manifest(staging / manifest, folder, sheets[0].document, files, gaps)
        with store.write(_("Announce “{event}”", event=title_of(store, event_id))) as session:
            _keep(session, event_id, files, sheets, utc_now(store.clock))
            move_in(staging, folder, beside)
    _log.info("event %d announced: %s, %d gaps", event_id, " ".join(file.format for file in files), len(gaps))
    return Package(folder, tuple(files), gaps, tuple(beside.values()))


@dataclass(frozen=True)
class _Sheet:
    """One file to write."""

    writer: Writer
    document: Document

    @property
    def name(self) -> str:
        document = self.document
        return file_name(document.slug, document.kind, document.languages, self.writer.suffix)

    def issued(self, written: Written, folder: Path) -> IssuedFile:
        spoken = languages_of(self.document.languages)
        place, kind = folder / self.name, self.document.kind
        return IssuedFile(place, kind, self.writer.suffix, spoken, written.sha256, written.pages)


def _writer(suffix: str, kind: Kind) -> Writer:
    writer = formats.writer(suffix)
    if writer is None:
        raise _cannot(kind, suffix)
    return writer


def _cannot(kind: Kind, suffix: str) -> Refused:
    return Refused(_("This version cannot write “{document}” as “{format}” yet.", document=kind.name, format=suffix))


def _sheets(
    session: Session, store: Store, kind: Kind, event_id: int, options: PaperOptions, writers: tuple[Writer, ...]
) -> Iterator[_Sheet]:
    for languages in _turns(options.languages):
        one = compose(
            session, kind, event_id, PaperOptions(languages, options.layout, options.dates, options.desk), store.clock
        )
        for writer in writers:
            if not writer.accepts(one):
                raise _cannot(kind, writer.suffix)
            if languages == options.languages or writer.each_language:
                yield _Sheet(writer, one)


def _turns(languages: tuple[Code, ...]) -> list[tuple[Code, ...]]:
    """The languages together; where there are two, also each of them for the formats that need it."""
    return [languages] if len(languages) == 1 else [languages, *((code,) for code in CODES)]


_WRONG: Final = frozenset({FindingKind.CONTRADICTION, FindingKind.UNTRANSLATED})


def _refusal(gaps: tuple[Finding, ...]) -> Gaps:
    if any(one.kind in _WRONG for one in gaps):
        sentence = n_(
            "{count} passage is missing in a language or contradicts the other. Nothing was written.",
            "{count} passages are missing in a language or contradict the other. Nothing was written.",
            len(gaps),
        )
    else:
        sentence = n_(
            "{count} passage is missing or outdated in a language. Nothing was written.",
            "{count} passages are missing or outdated in a language. Nothing was written.",
            len(gaps),
        )
    return Gaps(sentence, gaps)


def _changed(names: tuple[str, ...]) -> Text:
    return n_(
        "{count} file was changed since it was exported, or is somebody else's: {names}. Nothing was written.",
        "{count} files were changed since they were exported, or are somebody else's: {names}. Nothing was written.",
        len(names),
        names=list(names),
    )


# --- what is left behind ---------------------------------------------------------------------------------------------


def _write_manifest(
    path: Path, folder: Path, document: Document, files: list[IssuedFile], gaps: tuple[Finding, ...]
) -> None:
    """The package in words for machines; files of earlier packages that still lie in `folder` stay listed."""
    told = [asdict(file) | {"path": file.path.name, "event": document.slug} for file in files]
    names = {file["path"] for file in told}
    earlier = [file for file in listed(folder, path.name) if file["path"] not in names]
    manifest = {
        "made": document.printed.isoformat(timespec="seconds") if document.printed else None,
        "files": [*earlier, *told],
        "gaps": [_told(gap) for gap in gaps],
    }
    path.write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _told(gap: Finding) -> dict[str, object]:
    return {
        "kind": gap.kind.value,
        "field": str(gap.path.whole),
        "language": gap.language,
        "message": both(gap.sentence),
        "ja": gap.ja,
        "en": gap.en,
        "record": gap.record,
        "name": both(gap.name or gap.trouble),
    }


def _keep(session: Session, event_id: int, files: list[IssuedFile], sheets: tuple[_Sheet, ...], at: datetime) -> None:
    session.add_all(
        Issued(
            event_id=event_id,
            kind=file.kind,
            format=file.format,
            language=file.language,
            path=str(file.path),
            sha256=file.sha256,
            facts=_facts(sheet.document),
            at=at,
        )
        for file, sheet in zip(files, sheets, strict=True)
    )
    session.flush()


def _facts(document: Document) -> dict[str, object]:
    """What the file told, fact by fact, in the languages of the file."""
    told = {fact.key: fact.value for facts in document.of(Facts) for fact in facts.rows} | {"title": document.title}
    return {key: {code: words.get(code) or None for code in document.languages} for key, words in told.items()}
