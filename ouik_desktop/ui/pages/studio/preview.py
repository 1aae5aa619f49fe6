"""The live preview: what is being typed, composed and set again as fast as the page can be set, and never out of order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ouik_desktop import documents
from ouik_desktop.formats.pdf import Preview
from ouik_desktop.work.publishing.compose import EventInHand, PaperOptions

if TYPE_CHECKING:
    from ouik_desktop.model import LocalizedText
    from ouik_desktop.store import Store
    from ouik_desktop.ui.shell.jobs import Jobs
    from ouik_desktop.work.translation.checked import Checked


class LivePreview(QObject):
    """One page at a time is set in a worker; what was typed meanwhile is set next, with everything between left out.

    `ready(Checked, bytes)` gives what was found and the PDF, `failed(Exception)` what stands in the way.
    """

    ready = Signal(object, object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._preview = Preview()
        self._store: Store | None = None
        self._event_id = 0
        self._in_hand: EventInHand | None = None
        self._options = PaperOptions()
        self._setting = self._again = False

    @property
    def is_current(self) -> bool:
        """Whether nothing is being set: what was told last is how it stands."""
        return not self._setting

    def read(self, store: Store, event_id: int) -> None:
        """Take an event in hand, or read it again after it changed."""
        self._store, self._event_id, self._in_hand = store, event_id, None
        self._options = replace(self._options, drafts={})
        self.set()

    def choose(self, options: PaperOptions) -> None:
        """Languages and layout; drafts stay."""
        self._options = replace(options, drafts=self._options.drafts)
        self.set()

    def draft(self, path: str, words: LocalizedText) -> None:
        """Words that are being typed."""
        drafts: Mapping[str, LocalizedText] = {**self._options.drafts, path: words}
        self._options = replace(self._options, drafts=drafts)
        self.set()

    def set(self) -> None:
        """Set the page again, at once or as soon as the one under way is done."""
        if self._store is None:
            return
        if self._setting:
            self._again = True
            return
        self._setting = True
        store, event_id, in_hand, options = self._store, self._event_id, self._in_hand, self._options

        def set_page() -> tuple[EventInHand, Checked, bytes]:
            event = in_hand or EventInHand(store, documents.ANNOUNCEMENT, event_id)
            return event, event.checked(options), self._preview.pdf(event.document(options))

        self._jobs.compute(
            set_page,
            lambda made: self._made(made, event_id, fresh=in_hand is None),
            failed=self._could_not,
        )

    def _made(self, made: tuple[EventInHand, Checked, bytes], event_id: int, *, fresh: bool) -> None:
        event, checked, page = made
        stale = self._again
        if fresh and event_id == self._event_id and not stale:
            self._in_hand = event
        self.ready.emit(checked, page)
        self._next()

    def _could_not(self, error: Exception) -> None:
        self.failed.emit(error)
        self._next()

    def _next(self) -> None:
        self._setting = False
        if self._again:
            self._again = False
            self.set()
