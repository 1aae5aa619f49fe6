"""Events as lines for people: one a line in a list, everything about one below each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time

from ouik_desktop.cli.lines import padded
from ouik_desktop.finding import Finding
from ouik_desktop.i18n import CODES, Language, Text, _
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.fields import EVENT_FIELDS, FieldKind
from ouik_desktop.work.events.view import EventRow, EventView, ItemView


def list_line(row: EventRow, language: Language) -> str:
    """`12  2027-01-23 13:30  2027-01-23-sdgs-cafe-20  確定  SDGsカフェ …`."""
    when = f"{row.starts:%Y-%m-%d}" + ("" if row.all_day else f" {row.starts:%H:%M}")
    state = language.say(row.state.text)
    return "  ".join(
        [f"{row.id:>4}", padded(when, 16), padded(row.slug, 40), padded(state, 10), row.title.best(language.code)]
    )


def whole_event(view: EventView, findings: Sequence[Finding], language: Language) -> Iterator[str]:
    """Everything about one event."""
    row, say = view.row, language.say
    yield f"{row.title.best(language.code)}"
    yield f"{row.id}  {row.slug}  {say(row.state.text)}  {say(row.kind_or_other.text)}"
    yield f"{_span(row, language)}"
    if row.venue:
        yield " ".join([row.venue.best(language.code), row.room.best(language.code)]).strip()
    people = row.people
    yield say(_("{count} places taken", count=people.places_taken)) + (f" / {row.capacity}" if row.capacity else "")
    yield ""
    yield from _fields(view, language)
    yield from _lines_below(
        _("Partners"), [f"{say(p.role.text)}  {p.name.best(language.code)}" for p in view.partners], say
    )
    yield from _lines_below(_("Programme"), [_item(item, language) for item in view.programme], say)
    yield from _lines_below(_("Tasks"), [f"{t.due}  {t.title.best(language.code)}" for t in view.tasks], say)
    yield from _lines_below(_("Gaps"), [say(one.sentence) for one in findings], say)


def _span(row: EventRow, language: Language) -> str:
    if row.all_day:
        days = [language.date(row.starts.date())]
        if row.ends is not None and row.ends.date() != row.starts.date():
            days.append(language.date(row.ends.date()))
        return " – ".join(days)
    ends = row.ends.time() if row.ends else None
    return f"{language.date(row.starts.date())} {language.time_range(row.starts.time(), ends)}"


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
