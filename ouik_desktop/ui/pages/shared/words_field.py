"""A field in two languages as the list of fields describes it, with what was found in its words said below."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ouik_desktop.field_path import FieldPath
from ouik_desktop.finding import Finding
from ouik_desktop.i18n import CODES, Code, Text
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.fields import Field
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import BilingualField
from ouik_desktop.work import words
from ouik_desktop.work.translation.text_findings import Spot, wanting_words


def bilingual(kit: Kit, field: Field, *, name: str = "") -> BilingualField:
    """The field; `name` is what its form finds it by, its path where that is unique there."""
    kind = field.kind.value.removeprefix("localized_")
    return BilingualField(
        kit, field.label, kind=kind, path=name or field.path, required=field.is_required, printed=field.printed
    )


def say_findings(widget: BilingualField, findings: Iterable[Finding]) -> None:
    """Say below each side what is wrong with its words; what is missing or outdated the side says itself."""
    said: dict[Code, Text] = {}
    for one in findings:
        if one.is_in_the_words:
            said.setdefault(one.language, one.trouble)
    widget.show_troubles(said)


def show_text(widget: BilingualField, path: FieldPath, field: Field, text: LocalizedText) -> None:
    """Show a text that stands alone, and what is wrong with it."""
    widget.show_text(text)
    say_findings(widget, wanting_words(Spot(path, field.label, text), CODES))


def kept_by_path(services: Services, field: Field, path: Callable[[], FieldPath], *, name: str = "") -> BilingualField:
    """A field of a venue, a room or a series: what is typed is kept at once under the path it has now."""
    widget = bilingual(services.kit, field, name=name)
    widget.edited.connect(lambda written: services.attempt(words.write, path(), written))
    widget.confirmed.connect(lambda _code: services.attempt(words.confirm_words, path()))
    widget.unneeded.connect(lambda code, out: services.attempt(words.leave_out, path().on(code), out))
    widget.replaced.connect(services.notices.undoable)
    return widget
