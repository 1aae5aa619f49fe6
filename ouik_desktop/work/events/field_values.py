"""A typed value becomes the value of a field: `50` a number, `1/20 17:00` a deadline, `はい` a yes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any, Final

from ouik_desktop.errors import BadInput, Where
from ouik_desktop.i18n import CODES, Text, _, language
from ouik_desktop.japanese import fold
from ouik_desktop.model.fields import Choice, Field, FieldKind
from ouik_desktop.typed import or_raise, read_clock, read_day, read_moment, read_number
from ouik_desktop.work.events.checks import check

_END_OF_DAY: Final = time(23, 59)  # a deadline without a time of day holds to the end of its day
_YES: Final = frozenset({"yes", "true", "1", "はい", "有", "あり", "○"})
_NO: Final = frozenset({"no", "false", "0", "いいえ", "無", "なし", "×", ""})


def read_value(field: Field, typed: str, today: date) -> Any:
    """The value meant by `typed` for a field that is the same in both languages; nothing typed empties it. `BadInput` names the
    field where it makes no sense."""
    try:
        value = _READERS[field.kind](field, typed.strip(), today)
    except BadInput as refused:
        text = _("{field}: {sentence}", field=field.label, sentence=refused.text)
        raise BadInput(text, Where(column=field.path, value=typed)) from None
    check(field, value)
    return value


def _line(field: Field, typed: str, today: date) -> str:
    return " ".join(typed.splitlines())


def _number(field: Field, typed: str, today: date) -> int | None:
    return or_raise(read_number(typed), typed) if typed else None


def _date(field: Field, typed: str, today: date) -> date | None:
    return or_raise(read_day(typed, today), typed) if typed else None


def _time(field: Field, typed: str, today: date) -> time | None:
    return or_raise(read_clock(typed), typed) if typed else None


def _date_time(field: Field, typed: str, today: date) -> datetime | None:
    if not typed:
        return None
    at, has_time = or_raise(read_moment(typed, today), typed)
    if not has_time and field.path == "registration_closes":
        return datetime.combine(at, _END_OF_DAY)
    return at


def _yes_no(field: Field, typed: str, today: date) -> bool:
    word = typed.casefold()
    if word not in _YES | _NO:
        raise _refused(_("“{typed}” is neither yes nor no.", typed=typed), typed)
    return word in _YES


def _choice(field: Field, typed: str, today: date) -> str:
    return next((choice.id for choice in field.choices if fold(typed) in _words(choice)), typed)


def _words(choice: Choice) -> set[str]:
    return {fold(choice.id), *(fold(language(code).say(choice.text)) for code in CODES)}


def _list(field: Field, typed: str, today: date) -> list[str]:
    return [word for part in re.split(r"[,，、\n]", typed) if (word := part.strip())]


def _numbers(field: Field, typed: str, today: date) -> list[int]:
    words = re.split(r"[,，、\s]+", unicodedata.normalize("NFKC", typed))
    numbers = [_number(field, word, today) for word in words]
    return sorted({number for number in numbers if number is not None})


def _refused(text: Text, typed: str) -> BadInput:
    return BadInput(text, Where(value=typed))


_READERS: Final[dict[FieldKind, Callable[[Field, str, date], Any]]] = {
    FieldKind.LINE: _line,
    FieldKind.NUMBER: _number,
    FieldKind.DATE: _date,
    FieldKind.TIME: _time,
    FieldKind.DATE_TIME: _date_time,
    FieldKind.YES_NO: _yes_no,
    FieldKind.CHOICE: _choice,
    FieldKind.LIST: _list,
    FieldKind.LANGUAGES: _list,
    FieldKind.NUMBERS: _numbers,
}
