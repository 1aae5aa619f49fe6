"""One organisation: its names, the events it had a part in, and who of it came."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from ouik_desktop.errors import NotFound
from ouik_desktop.i18n import Code, Text, _
from ouik_desktop.model import Event, Organisation, Partnership, Person, Registration
from ouik_desktop.ui.desk import Desk
from ouik_desktop.ui.navigation import Place
from ouik_desktop.ui.page import Page
from ouik_desktop.ui.widgets import BilingualField, DateField, Form, Label, LineField, ListRow, ListRows, TagField
from ouik_desktop.work import organisations
from ouik_desktop.work.organisations import OrganisationDraft, OrganisationView, Part, Visit

if TYPE_CHECKING:
    from ouik_desktop.store import Changes

_WORDS: Final[tuple[tuple[Text, str, str], ...]] = (
    (_("Official name"), "name", "title"),
    (_("Short name"), "short_name", "line"),
)


class OrganisationPage(Page):
    """`[organisationPage]`: every change is kept at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, name="organisationPage")
        self._organisation_id = 0
        self._draft: OrganisationDraft | None = None
        self.header.set_back(True)
        column = self.scroll_body()
        self._form = Form(self.kit)
        column.addLayout(self._form)
        self._bilingual: dict[str, BilingualField] = {}
        self._lay_out()
        column.addStretch(1)

    def _lay_out(self) -> None:
        form = self._form
        form.head(_("Names"))
        form.language_heads()
        for text, path, kind in _WORDS:
            field = BilingualField(self.kit, text, kind=kind, path=path)
            field.edited.connect(partial(self._say, path))
            field.confirmed.connect(lambda _code, path=path: self._confirm(path))
            self._bilingual[path] = form.add(field)
        self._kana = LineField(self.kit, _("Reading"), width=420)
        self._kana.setObjectName("organisation_kana")
        self._kana.committed.connect(lambda words: self._keep(kana=str(words).strip()))
        form.row(_("Reading"), self._kana, path="kana")
        self._since = DateField(self.kit, _("Partner since"), self.desk.clock.today)
        self._since.committed.connect(lambda day: self._keep(partner_since=day))
        form.row(_("Partner since"), self._since, path="partner_since")
        self._variants = TagField(self.kit, _("Also met as"), _("Add a name"))
        self._variants.setObjectName("organisation_variants")
        self._variants.removed.connect(self._forget_variant)
        self._variants.button.hide()  # these names are learned from lists, not typed
        form.row(_("Also met as"), self._variants, stretch=True)
        self._parts = self._list(_("Part in events"), "organisationParts")
        self._visits = self._list(_("Who came"), "organisationVisits")

    def _list(self, text: Text, name: str) -> tuple[ListRows, Label]:
        form = self._form
        form.line()
        form.head(text)
        rows = ListRows(self.kit, text, hairlines=True)
        rows.setObjectName(name)
        nothing = Label(self.kit, _("Nothing yet."), ink="ink3")
        form.addWidget(rows)
        form.addWidget(nothing)
        rows.opened.connect(self._open)
        return rows, nothing

    # --- as a page ---------------------------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        if place.id is not None:
            self._organisation_id = place.id
        self._read()
        if place.field:
            self._form.focus(place.field)

    def refresh(self, changes: Changes) -> None:
        if any(changes.touches(kind) for kind in (Organisation, Partnership, Person, Registration, Event)):
            self._read()

    def leave(self) -> bool:
        self._form.commit()
        return True

    def _read(self) -> None:
        try:
            with self.desk.office.read() as session:
                view = organisations.organisation_view(session, self._organisation_id)
        except NotFound:  # undone or deleted meanwhile
            self.desk.navigation.open(Place("organisations"))
            return
        self._show(view)

    def _show(self, view: OrganisationView) -> None:
        row = view.row
        self._draft = OrganisationDraft(
            row.name, row.short_name, row.kana, row.kind, view.variants, view.partner_since, view.parent_id
        )
        self.header.set_title(row.name or _("(no name)"))
        self._bilingual["name"].show_text(row.name)
        self._bilingual["short_name"].show_text(row.short_name)
        self._kana.set_value(row.kana)
        self._since.set_value(view.partner_since)
        self._variants.set_tags([(name, name) for name in view.variants])
        _fill(self._parts, [self._part(part) for part in view.parts])
        _fill(self._visits, [self._visit(visit) for visit in view.visits])

    def _part(self, part: Part) -> ListRow:
        return ListRow(
            Place("event", part.event_id), part.title, trailing=f"{self._day(part)}   {self.kit.say(part.role.text)}"
        )

    def _visit(self, visit: Visit) -> ListRow:
        return ListRow(
            Place("person", visit.person_id),
            visit.person,
            trailing=f"{self.kit.say(visit.title)}   {self._day(visit)}   {self.kit.say(visit.state.text)}",
        )

    def _day(self, one: Part | Visit) -> str:
        return self.kit.language.short_date(one.starts.date(), year=True)

    def _open(self, place: Any) -> None:
        self.desk.navigation.open(place)

    # --- keeping -----------------------------------------------------------------------------------------------------------

    def _keep(self, **values: Any) -> None:
        if self._draft is None:
            return
        changed = replace(self._draft, **values)
        if changed != self._draft:
            store, row_id = self.desk.office.store, self._organisation_id
            if self.desk.attempt(lambda: organisations.set_organisation(store, row_id, changed)):
                self._draft = changed

    def _say(self, path: str, code: Code, words: str) -> None:
        self._keep(**{path: getattr(self._draft, path).within(code, words, self.desk.clock.today())})

    def _confirm(self, path: str) -> None:
        self._keep(**{path: getattr(self._draft, path).confirmed()})

    def _forget_variant(self, name: Any) -> None:
        if self._draft is not None:
            self._keep(variants=tuple(one for one in self._draft.variants if one != name))


def _fill(list_and_nothing: tuple[ListRows, Label], rows: list[ListRow]) -> None:
    listed, nothing = list_and_nothing
    listed.set_rows(rows)
    listed.setVisible(bool(rows))
    nothing.setVisible(not rows)
