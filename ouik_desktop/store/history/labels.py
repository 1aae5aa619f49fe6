"""Labels of units as history keeps them: message and values as JSON, so that a label is spoken in its reader's language.

A value is kept as what it is: a message within the message as `{"text": …}`, days and times as `{"at": ISO 8601}`, the user's own
words as they were at the moment as `{"ja": …, "en": …}`.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from ouik_desktop.i18n import Spoken, Text
from ouik_desktop.localized import LocalizedText


def written(label: Text) -> str:
    """`label` as the column holds it."""
    return json.dumps(_kept(label), ensure_ascii=False)


def read(kept: str) -> Text:
    """The inverse of `written`; the user's words come back as a `LocalizedText`."""
    return _label(json.loads(kept))


def _kept(label: Text) -> dict[str, object]:
    kept: dict[str, object] = {"message": label.message}
    if label.values:
        kept["values"] = {name: _kept_value(value) for name, value in label.values}
    told = {"plural": label.plural, "count": label.count, "context": label.context, "midway": label.midway or None}
    return kept | {name: value for name, value in told.items() if value is not None}


def _kept_value(value: object) -> object:
    if isinstance(value, Text):
        return {"text": _kept(value)}
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, list | tuple):
        return [_kept_value(one) for one in value]
    if isinstance(value, dt.date | dt.time):
        return {"at": value.isoformat()}
    return {"ja": value.best("ja"), "en": value.best("en")} if isinstance(value, Spoken) else str(value)


def _label(kept: Any) -> Text:
    values = tuple((name, _value(value)) for name, value in kept.get("values", {}).items())
    return Text(
        kept["message"], values, kept.get("plural"), kept.get("count"), kept.get("context"), kept.get("midway", False)
    )


def _value(kept: Any) -> object:
    if isinstance(kept, list):
        return [_value(one) for one in kept]
    if not isinstance(kept, dict):
        return kept
    if "text" in kept:
        return _label(kept["text"])
    return _moment(kept["at"]) if "at" in kept else LocalizedText.from_json(kept)


def _moment(at: str) -> dt.datetime | dt.date | dt.time:
    if "T" in at:
        return dt.datetime.fromisoformat(at)
    return dt.date.fromisoformat(at) if "-" in at else dt.time.fromisoformat(at)
