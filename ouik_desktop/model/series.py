"""Series: events that are counted in public. The number itself is stored with the event and never counted from the list."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Mapped, mapped_column, relationship

from ouik_desktop.localized import NO_WORDS, LocalizedText
from ouik_desktop.model.base import Base, Json, Localized


class Series(Base):
    """A series: `pattern` writes a title from a number (`第{n}回SDGsカフェ`, `SDGs Café #{n}`; also `{fiscal_year_ja}`,
    `{fiscal_year_en}`), empty where instalments are not numbered. `counts` holds `all`, `calendar_year`, `fiscal_year`."""

    __tablename__ = "series"

    key: Mapped[str] = mapped_column(default="")
    title: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    pattern: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    start_number: Mapped[int] = mapped_column(default=1)
    counts: Mapped[list[str]] = mapped_column(Json, default=lambda: ["all"])
    is_sample: Mapped[bool] = mapped_column(default=False)
    events: Mapped[list[Any]] = relationship("Event", back_populates="series", order_by="Event.starts")
