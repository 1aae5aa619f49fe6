"""A page view with its head: which page one sees, and how large."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.i18n import Text, _, c_
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import FlowLayout, Hairline, IconButton, Label, PageView


class PreviewPane(QWidget):
    """The real PDF, as it will be written or printed. The paper is white in every theme."""

    def __init__(self, services: Services, name: str) -> None:
        super().__init__()
        kit = services.kit
        self._pages = Label(kit, "", step="small", ink="ink3")
        self._zoom = Label(kit, "", step="small", ink="ink2")
        self.view = PageView(kit, services.jobs, c_("of a page", "Preview"))
        self.view.setObjectName(name)
        self.view.page_changed.connect(self._page_changed)
        self.view.zoom_changed.connect(lambda share: self._zoom.say(f"{share:.0%}"))
        head = FlowLayout(gap=kit.px(6), line_gap=0)
        head.setContentsMargins(kit.px(20), kit.px(8), kit.px(14), kit.px(8))
        head.addWidget(Label(kit, c_("of a page", "Preview"), step="head", strong=True))
        head.addWidget(self._pages)
        head.add_right(IconButton(kit, "minus", _("Smaller"), self.view.zoom_out, small=True))
        head.add_right(self._zoom)
        head.add_right(IconButton(kit, "plus", _("Larger"), self.view.zoom_in, small=True))
        fit = IconButton(kit, "arrows-out-line-horizontal", _("Fit the width"), self.view.fit_width, small=True)
        head.add_right(fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline(kit))
        column.addWidget(self.view, 1)

    def show_pdf(self, page: bytes) -> None:
        """Show another page; scroll and zoom stay."""
        self.view.show_pdf(page)

    def show_trouble(self, words: Text) -> None:
        """Say why there is nothing to show; the last good page stays where there is one."""
        self.view.show_trouble(words)

    def _page_changed(self, page: int, total: int) -> None:
        self._pages.say(_("page {page} of {total}", page=page, total=total) if total else "")
