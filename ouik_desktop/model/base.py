"""What all rows have in common: the declarative base, and column types for words in two languages."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache, partial
from json.encoder import encode_basestring
from typing import Any

from sqlalchemy import MetaData, Text, inspect
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.sql.schema import CallableColumnDefault, ScalarElementColumnDefault
from sqlalchemy.types import TypeDecorator

from ouik_desktop.localized import NO_WORDS, LocalizedText

_as_json = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":")
).encode  # made once: `json.dumps` makes one each time

_from_json = json.JSONDecoder().decode


def _words_as_json(ja: str, en: str) -> str:
    """What most texts are, at a tenth of the encoder's price: an import of 100,000 rows feels it."""
    if ja and en:
        return f'{{"ja":{encode_basestring(ja)},"en":{encode_basestring(en)}}}'
    if ja:
        return f'{{"ja":{encode_basestring(ja)}}}'
    return f'{{"en":{encode_basestring(en)}}}' if en else ""


class Localized(TypeDecorator[LocalizedText]):
    """A `LocalizedText` in one text column, as compact JSON; no words are the empty string."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: LocalizedText | None, dialect: Dialect) -> str:
        """What the column holds."""
        # a text without words may still say which side is not needed
        if value is None or value is NO_WORDS:
            return ""
        if value.outdated is value.copied is None and not value.not_needed:
            return _words_as_json(value.ja, value.en)
        return _as_json(value.to_json())

    def process_result_value(self, value: str | None, dialect: Dialect) -> LocalizedText:
        """What was put in."""
        return localized(value) if value else NO_WORDS


def localized(kept: str) -> LocalizedText:
    """What such a column holds, read."""
    return LocalizedText.from_json(_from_json(kept)) if kept else NO_WORDS


class Json(TypeDecorator[Any]):
    """A list or mapping of plain values in one text column, as JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: object, dialect: Dialect) -> str | None:
        """What the column holds."""
        return None if value is None else _as_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> object:
        """What was put in."""
        return None if value is None else json.loads(value)


class Base(DeclarativeBase):
    """Every noun has an `id` that never changes and is never used again."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    __table_args__: object = {"sqlite_autoincrement": True}  # ids are not used again
    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)

    def __init__(self, **values: object) -> None:
        # defaults at once and not only when flushed: the nouns are of use without a database
        mapped = type(self)
        for name, make in _defaults_of(mapped).items():
            values.setdefault(name, make())
        for name, value in values.items():
            if not hasattr(mapped, name):
                raise TypeError(f"{mapped.__name__} has no {name}")
            setattr(self, name, value)


@cache
def _defaults_of(mapped: type[Base]) -> dict[str, Callable[[], object]]:
    defaults: dict[str, Callable[[], object]] = {}
    for attribute in inspect(mapped).column_attrs:
        default = attribute.columns[0].default
        if isinstance(default, ScalarElementColumnDefault):
            defaults[attribute.key] = partial(_itself, default.arg)
        elif isinstance(default, CallableColumnDefault):
            make: Callable[[Any], object] = default.arg
            defaults[attribute.key] = partial(make, None)
    return defaults


def _itself(value: object) -> object:
    return value
