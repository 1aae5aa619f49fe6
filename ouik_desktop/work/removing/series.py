"""Removing series: their events stay as they are called, without number."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.model import Event, Series
from ouik_desktop.store import Store
from ouik_desktop.work.common import get, revise
from ouik_desktop.work.events.series import pattern_as_title
from ouik_desktop.work.removing.hanging import Hanging, names_of_events, pairs


def hanging_on_series(session: Session, series_ids: Sequence[int]) -> Hanging:
    """The instalments."""
    rows = pairs(session, select(Event.series_id, Event.id), Event.series_id, series_ids)
    used = {row.series_id for row in rows}
    told: tuple[Text, ...] = ()
    if rows:
        names = names_of_events(session, [row.id for row in rows])
        told = (
            n_("{count} event belongs to it: {names}", "{count} events belong to it: {names}", len(rows), names=names),
        )
    then = n_(
        "The event stays, with its title but without a number.",
        "The events stay, with their titles but without numbers.",
        len(rows),
    )
    return Hanging(told, then, tuple(one for one in series_ids if one not in used))


def remove_series(store: Store, series_ids: Sequence[int]) -> None:
    """Remove series, in one act."""
    with store.write(lambda: _label(store, series_ids)) as session:
        for series_id in series_ids:
            series = get(session, Series, series_id)
            for event in list(series.events):
                event.series = event.number = event.number_in_year = None
                revise(event, store.clock)
            session.flush()
            session.delete(series)


def _label(store: Store, series_ids: Sequence[int]) -> Text:
    if len(series_ids) > 1:
        return n_("Remove {count} series", "Remove {count} series", len(series_ids))
    with store.read() as session:
        series = get(session, Series, series_ids[0])
        name = series.title or pattern_as_title(series.pattern)
        return _("Remove series “{series}”", series=name or _("(no name)"))
