"""What the rows of the event form share: they write fields of the event that is shown, and show it again when that failed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from PySide6.QtWidgets import QWidget

from ouik_desktop.store import Store
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import FlowLayout, Form
from ouik_desktop.work.events import edit
from ouik_desktop.work.events.view import EventView

P = ParamSpec("P")


class FormRows:
    """Rows of the form for the event that `event_id` tells. `show_event` is called with the event as it stands."""

    def __init__(self, services: Services, form: Form, event_id: Callable[[], int]) -> None:
        self.services, self.form, self.event_id = services, form, event_id
        self.view: EventView | None = None
        self.make()

    @property
    def kit(self) -> Kit:
        """How things look and speak."""
        return self.services.kit

    def make(self) -> None:
        """Make the rows."""

    def show_event(self, view: EventView) -> None:
        """Show the event as it stands."""
        self.view = view
        self.fill(view)

    def fill(self, view: EventView) -> None:
        """Fill the rows."""

    def in_line(self, *widgets: QWidget) -> QWidget:
        """Widgets beside one another, in a second line where there is no room."""
        line = QWidget()
        flow = FlowLayout(line, gap=self.kit.px(8))
        for widget in widgets:
            flow.addWidget(widget)
        return line

    def attempt(self, verb: Callable[Concatenate[Store, P], object], *args: P.args, **kwargs: P.kwargs) -> bool:
        """Do a verb; where it is refused, show again what stands."""
        done = self.services.attempt(verb, *args, **kwargs)
        if not done and self.view is not None:
            self.fill(self.view)
        return done

    def write(self, path: str, value: object) -> None:
        """Set a field of the event."""
        self.attempt(edit.set_field, self.event_id(), path, value)
