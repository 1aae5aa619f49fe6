"""A field in two languages as the list of fields describes it, with what was found in its words said below."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from ouik_desktop.errors import ChangedMeanwhile, OuikError
from ouik_desktop.field_path import FieldPath
from ouik_desktop.finding import Finding
from ouik_desktop.i18n import CODES, Code, _
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.fields import Field
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import BilingualField
from ouik_desktop.work import words
from ouik_desktop.work.translation.settling import settle, settled, without_settled
from ouik_desktop.work.translation.text_findings import Spot, wanting_words

if TYPE_CHECKING:
    from ouik_desktop.store import Store


def bilingual(kit: Kit, field: Field, *, name: str = "") -> BilingualField:
    """The field; `name` is what its form finds it by, its path where that is unique there."""
    kind = field.kind.value.removeprefix("localized_")
    return BilingualField(
        kit, field.label, kind=kind, path=name or field.path, required=field.is_required, printed=field.printed
    )


def keep_words(services: Services, widget: BilingualField, verb: Callable[[Store], object]) -> bool:
    """Keep what was written in a field. Where somebody else wrote there meanwhile, the field asks; what cannot be done is said."""
    try:
        verb(services.office.store)
    except ChangedMeanwhile as refused:
        widget.refuse(refused)
        return False
    except OuikError as error:
        services.notices.trouble(error)
        return False
    return True


class FindingsBelow:
    """Says below each side what is wrong with its words, and hears that they are right as they are. `event_id` tells which event the
    page is about, if any."""

    def __init__(self, services: Services, event_id: Callable[[], int | None] = lambda: None) -> None:
        self._services, self._event_id = services, event_id
        self._said: dict[tuple[BilingualField, Code], Finding] = {}

    def listen_to(self, widget: BilingualField) -> BilingualField:
        """A field of the page."""
        widget.right_as_is.connect(lambda code: self._settle(widget, code))
        return widget

    def say(self, widget: BilingualField, findings: Iterable[Finding]) -> None:
        """Say what was found; what is missing or outdated the side says itself."""
        said: dict[Code, Finding] = {}
        for one in findings:
            if one.is_in_the_words:
                said.setdefault(one.language, one)
        for code in CODES:
            self._said.pop((widget, code), None)
        self._said |= {(widget, code): one for code, one in said.items()}
        widget.show_troubles({code: one.trouble for code, one in said.items()}, may_be_right=True)

    def show_text(self, widget: BilingualField, path: FieldPath, field: Field, text: LocalizedText) -> None:
        """Show a text that stands alone, and what is wrong with it."""
        widget.show_text(text)
        found = list(wanting_words(Spot(path, field.label, text), CODES))
        if found:
            with self._services.office.read() as session:
                found = without_settled(found, settled(session))
        self.say(widget, found)

    def _settle(self, widget: BilingualField, code: Code) -> None:
        finding = self._said.get((widget, code))
        if finding is not None:
            widget.focus_side(code)  # before the link goes
            self.settle(finding)

    def settle(self, finding: Finding) -> None:
        """A finding is right as it is."""
        said = _("Right as it is: {finding}", finding=finding.sentence)
        self._services.attempt_and_say(said, settle, finding, self._event_id())


def kept_by_path(services: Services, field: Field, path: Callable[[], FieldPath], *, name: str = "") -> BilingualField:
    """A field of a venue, a room or a series: what is typed is kept at once under the path it has now."""
    widget = bilingual(services.kit, field, name=name)
    widget.edited.connect(
        lambda written: keep_words(services, widget, lambda store: words.write(store, path(), written))
    )
    widget.gave_up.connect(services.notices.say)
    widget.confirmed.connect(lambda _code: services.attempt(words.confirm_words, path()))
    widget.unneeded.connect(lambda code, out: services.attempt(words.leave_out, path().on(code), out))
    widget.replaced.connect(services.notices.undoable)
    return widget
