"""Events as lines for people: one a line in a list, everything about one below each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time

from ouik_desktop.cli.lines import padded
from ouik_desktop.finding import Finding
from ouik_desktop.i18n import CODES, Language, Text, _
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.fields import EVENT_FIELDS, FieldKind
from ouik_desktop.work.events.rows import EventRow
from ouik_desktop.work.events.view import EventView, ItemView
from ouik_desktop.work.events.words import people_text, place_and_rooms_text, said, title_of, whole_time_text


def list_line(row: EventRow, language: Language) -> str:
    """`12  2027-01-23 13:30  2027-01-23-sdgs-cafe-20  確定  SDGsカフェ …`."""
    when = f"{row.starts:%Y-%m-%d}" + ("" if row.all_day else f" {row.starts:%H:%M}")
    state, title = language.say(row.state.text), said(language, title_of(row))
    return "  ".join([f"{row.id:>4}", padded(when, 16), padded(row.slug, 40), padded(state, 10), title])


def whole_event(view: EventView, findings: Sequence[Finding], language: Language) -> Iterator[str]:
    """Everything about one event."""
    row, say = view.row, language.say
    yield said(language, title_of(row))
    yield f"{row.id}  {row.slug}  {say(row.state.text)}  {say(row.kind.text)}"
    yield whole_time_text(language, row)
    yield place_and_rooms_text(language, row)
    yield say(people_text(row))
    yield ""
    yield from _fields(view, language)
    yield from _lines_below(
        _("Partners"), [f"{say(p.role.text)}  {p.name.best(language.code)}" for p in view.partners], say
    )
    yield from _lines_below(_("Programme"), [_item(item, language) for item in view.programme], say)
    yield from _lines_below(_("Tasks"), [f"{t.due}  {t.title.best(language.code)}" for t in view.tasks], say)
    yield from _lines_below(_("Gaps"), [say(one.sentence) for one in findings], say)


def _fields(view: EventView, language: Language) -> Iterator[str]:
    for field in EVENT_FIELDS:
        value = view.values[field.path]
        if isinstance(value, LocalizedText):
            for code in CODES if value else ():
                yield f"{padded(language.say(field.label), 28)} {code}  {value.get(code) or '–'}"
        elif value not in (None, "", [], False) and field.kind is not FieldKind.CHOICE:
            yield f"{padded(language.say(field.label), 28)}     {_written(value, language)}"


def _written(value: object, language: Language) -> str:
    match value:
        case datetime():
            return f"{language.date(value.date())} {language.time(value.time())}"
        case date():
            return language.date(value)
        case time():
            return language.time(value)
        case list():
            return language.join([str(one) for one in value])
    return str(value)


def _item(item: ItemView, language: Language) -> str:
    speakers = language.join([speaker.name.best(language.code) for speaker in item.speakers])
    at = language.time(item.starts.time()) if item.starts else "     "
    return f"{at} {item.minutes:>4}  {item.title.best(language.code)}  {speakers}".rstrip()


def _lines_below(head: Text, lines: list[str], say: Callable[[Text], str]) -> Iterator[str]:
    if lines:
        yield ""
        yield say(head)
        yield from (f"  {line}" for line in lines)
