"""Facts about every page and dialog over the sample office, in both languages, at 100 % in a usual window and at 150 % in the
smallest. A human looks at the pictures (`make pictures`); what a machine can tell of them is told here.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from ouik_desktop.errors import NewerOffice
from ouik_desktop.i18n import JAPANESE, Code, _
from ouik_desktop.model.clock import frozen
from ouik_desktop.settings import TEXT_SIZE, Setting, Settings
from ouik_desktop.ui.pages.imports.dialog import CHECK, COLUMNS, ImportDialog
from ouik_desktop.ui.pages.welcome import WelcomeDialog
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.palette.readings import reading
from ouik_desktop.ui.shell.trouble import BugDialog, TroublePage
from ouik_desktop.ui.tour.pictures import Photographer, sample_store, views

from . import looking, told

KANJI = re.compile("[\u4e00-\u9fff々]")  # what a reading has none of
USUAL, SMALLEST = ((1280, 800), 100), ((1024, 680), 150)
LIST = "氏名,ふりがな,メール,番号札\n髙橋 花子,たかはし はなこ,hanako@example.jp,A\n中村 健一,なかむら けんいち,nakamura@@example.jp,B\n"

# named in themselves or by their example, quoted from the sample; names of formats, of keys and of this program; the zones of IANA
ALLOWED: dict[Code, frozenset[str]] = {
    "ja": frozenset(
        "English,Switch to English,ouik-desktop,office.ouik,office,SDGs,IMAGINE KANAZAWA,https://,Ctrl,Shift,Alt,PDF,Word,HTML,ICS,CSV,Excel,Peatix,"
        "connpass,Google,Forms,UTF-8,Asia/Tokyo,Asia/Seoul,Asia/Bangkok,Asia/Kolkata,Europe/Paris,Europe/London,UTC,"
        "America/New York,America/Los Angeles,Emily Carter,PgUp,PgDown,Return,Esc,Tab,"
        "URL,Left,Right,Up,Down,Enter,Del".split(",")
    ),
    "en": frozenset(
        "日本語に切り替える,日本語,令和8年,山田 花子,やまだ はなこ,“フランス”,パートナーズ交流会,SDGsカフェ,SDGsミーティング".split(
            ","
        )
    ),
}

Facts = dict[str, dict[str, list[str]]]
"""By question and page what was found; pages that raise no question are left out."""


class Inspector:
    """Goes through the window with its questions, and writes down what it finds."""

    def __init__(self, photographer: Photographer, code: Code, kept: list[str]) -> None:
        self._photographer, self._code, self._kept = photographer, code, kept
        self.window = photographer.window
        self.found: dict[str, dict[str, list[str]]] = defaultdict(dict)

    def note(self, question: str, page: str, findings: Iterable[str]) -> None:
        if unique := sorted(set(findings)):
            self.found[question][page] = unique

    def walk(self, size: tuple[int, int], percent: int, *, closely: bool) -> None:
        """Every page in a window of this size; `closely` asks also what does not depend on the size."""
        self.window.frame.resize(*size)
        for view in views(self.window.services.office.store):
            self._photographer.take(view, self._code, "light", percent)
            self.look(f"{view.name} {percent} %", self.window.frame)
            if closely:
                self.look_closely(view.name)

    def look(self, page: str, shown: QWidget) -> None:
        self.note("cut", page, looking.cut_words(shown))
        self.note("overlaps", page, looking.overlaps(shown))

    def look_closely(self, page: str) -> None:
        frame, here = self.window.frame, self.window.here
        assert here is not None
        self.ask_all(page, frame, here)
        said = looking.words_of_menus(frame.menuBar())
        self.note("foreign", f"menus of {page}", self.foreign(said))
        focused: QWidget | None = frame.focusWidget()
        inside = focused is not None and here.isAncestorOf(focused)
        self.note("opens without focus", page, [] if inside else [looking.called(focused or frame)])
        actions = self.window.actions_list.all()
        keys = Counter(key for action in actions for key in action.shortcuts)
        self.note("shared keys", page, [key for key, count in keys.items() if count > 1])
        self.note(
            "unread", page, [name for action in actions if KANJI.search(name := reading(JAPANESE.say(action.text)))]
        )
        self.note("in no menu", page, [action.id for action in actions if not action.menu])

    def ask_all(self, page: str, shown: QWidget, walked: QWidget) -> None:
        self.note("nameless", page, looking.nameless(shown))
        self.note("told alike", page, told.alike(shown))
        self.note("wrong roles", page, told.wrong_roles(shown))
        self.note("mouse only", page, looking.by_mouse_only(shown))
        self.note("order", page, looking.out_of_order(walked))
        self.note("turned by the wheel", page, looking.turned_by_the_wheel(shown))
        said = set() if page == "bugDialog" else looking.words_of(shown)  # in trouble it speaks both languages
        self.note("foreign", page, self.foreign(said))
        self.note("no ring", page, looking.without_ring(walked))

    def foreign(self, said: Iterable[str]) -> list[str]:
        return looking.foreign(said, self._code, self._kept, ALLOWED[self._code])

    def open_dialogs(self, file: Path, *, closely: bool) -> None:
        """Every dialog over the window, and whether Escape leaves it."""
        for name, open_it in dialogs(self.window, self._photographer.wait, file).items():
            open_it()
            self._photographer.wait()
            shown = self._on_top(name)
            if shown is None:
                self.note("not shown", name, [name])
                continue
            self.look(name, shown)
            self.note("ring not on what Enter does", name, looking.ring_elsewhere(shown))
            if closely:
                self.ask_all(name, shown, shown)
            focus: QWidget | None = shown.focusWidget()
            QTest.keyClick(shown if focus is None else focus, Qt.Key.Key_Escape)
            self._photographer.wait()
            self.note("stays", name, [name] if self._on_top(name) else [])

    def _on_top(self, name: str) -> QWidget | None:
        shown: list[QWidget] = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog)]
        shown += self.window.frame.findChildren(QWidget, "palette")
        wanted = name.partition(" ")[0]
        return next((widget for widget in shown if widget.isVisible() and widget.objectName() == wanted), None)


def dialogs(window: Any, wait: Callable[[], Any], file: Path) -> dict[str, Callable[[], Any]]:
    """What opens each dialog, by the dialog's name."""
    services, frame = window.services, window.frame
    event_id = next(view.route.id or 0 for view in views(services.office.store) if view.route.kind == "event")

    def programme() -> None:
        services.navigation.open(Route("event", event_id, tab="programme"))
        tab = window.here.tab("programme")
        tab.table.choose(tab.table.rows.id_at(0))
        tab.speakers.click()

    def go_to_date() -> None:
        services.navigation.open(Route("calendar"))
        window.run_action("go_to_date")

    def partner() -> None:
        services.navigation.open(Route("event", event_id, tab="basics"))
        window.here.findChild(QWidget, "field_partners.sponsor").button.click()

    def venue() -> None:
        services.navigation.open(Route("event", event_id, tab="basics"))
        words = window.kit.say(_("New venue…"))
        next(
            one for one in window.here.findChildren(QAbstractButton) if words in (one.text(), one.accessibleName())
        ).click()

    def series() -> None:
        services.navigation.open(Route("event", event_id, tab="basics"))
        window.here.findChild(QWidget, "newSeries").click()

    def take_out(as_what: str) -> None:
        services.navigation.open(Route("event", event_id, tab="participants"))
        services.settings.set(Setting("lists.participants.format", "xlsx"), as_what)
        window.run_action("write_to" if as_what == "mail" else "export_list")

    def import_at(step: int) -> None:
        dialog = ImportDialog(services, frame, event_id, file)
        dialog.open()
        wait()
        if step == CHECK:
            dialog.forward.click()

    def confirm() -> None:
        services.dialogs.confirm(frame, _("Announce"), _("Nothing yet."), _("Delete"), lambda: None, danger=True)

    return {
        "palette": window.open_palette,
        "newEventDialog": lambda: window.run_action("new_event"),
        "newPersonDialog": lambda: window.run_action("new_participant"),
        "goToDate": go_to_date,
        "speakersDialog": programme,
        "pickDialog": partner,
        "newVenueDialog": venue,
        "newSeriesDialog": series,
        "exportList": lambda: take_out("xlsx"),
        "exportList of cards": lambda: take_out("vcf"),
        "exportList to write to": lambda: take_out("mail"),
        "importWizard": lambda: import_at(COLUMNS),
        "importWizard to the end": lambda: import_at(CHECK),
        "shortcutsDialog": lambda: window.run_action("shortcuts"),
        "aboutDialog": lambda: window.run_action("about"),
        "confirmDialog": confirm,
        "bugDialog": lambda: BugDialog(window.kit, frame, "ouik-desktop 0\n\nValueError", None).open(),
        "welcomeDialog": lambda: WelcomeDialog(
            window.kit, Settings(), frame, Path("office.ouik"), lambda *_file, **_how: None
        ).open(),
    }


@pytest.fixture(scope="module", params=["ja", "en"])
def facts(request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """One window for each language is enough for all questions."""
    folder = tmp_path_factory.mktemp(request.param)
    list_file = folder / "参加者.csv"
    list_file.write_text(LIST, encoding="utf-8")
    store, file = sample_store(folder, frozen(2026, 12, 1))
    photographer = Photographer(qapp, store, file)
    photographer.window.frame.activateWindow()
    inspector = Inspector(
        photographer, request.param, [*looking.words_kept(file), list_file.name, *LIST.replace(",", "\n").split("\n")]
    )
    inspector.walk(*SMALLEST, closely=False)
    inspector.open_dialogs(list_file, closely=False)
    inspector.walk(*USUAL, closely=True)
    inspector.open_dialogs(list_file, closely=True)
    photographer.close()
    return inspector.found


def test_no_words_are_cut_and_nothing_hangs_over_the_edge(facts: Facts) -> None:
    assert facts["cut"] == {}


def test_nothing_lies_over_anything_else(facts: Facts) -> None:
    assert facts["overlaps"] == {}


def test_every_control_has_a_name_and_a_role_for_screen_readers(facts: Facts) -> None:
    assert facts["nameless"] == {}


def test_no_two_controls_of_a_page_are_told_alike(facts: Facts) -> None:
    assert facts["told alike"] == {}


def test_things_are_told_as_what_they_are(facts: Facts) -> None:
    assert facts["wrong roles"] == {}


def test_everything_is_reached_without_a_mouse(facts: Facts) -> None:
    assert facts["mouse only"] == {}


def test_the_tab_key_walks_as_the_eye_does(facts: Facts) -> None:
    assert facts["order"] == {}


def test_one_sees_where_the_keyboard_is(facts: Facts) -> None:
    assert facts["no ring"] == {}


def test_the_window_speaks_one_language(facts: Facts) -> None:
    assert facts["foreign"] == {}


def test_no_two_commands_of_a_page_share_their_keys(facts: Facts) -> None:
    assert facts["shared keys"] == {}


def test_every_command_is_found_by_how_it_is_read(facts: Facts) -> None:
    """A word in kanji that is new among the commands goes into `palette/readings.py`."""
    assert facts["unread"] == {}


def test_every_command_stands_in_a_menu(facts: Facts) -> None:
    assert facts["in no menu"] == {}


def test_the_wheel_scrolls_and_never_chooses(facts: Facts) -> None:
    assert facts["turned by the wheel"] == {}


def test_a_dialog_opens_with_the_ring_on_what_enter_does_or_in_a_field(facts: Facts) -> None:
    assert facts["ring not on what Enter does"] == {}


def test_a_page_opens_with_the_focus_where_one_goes_on(facts: Facts) -> None:
    assert facts["opens without focus"] == {}


def test_every_dialog_opens_and_escape_leaves_it(facts: Facts) -> None:
    assert (facts["not shown"], facts["stays"]) == ({}, {})


@pytest.fixture
def trouble(window: Any, settings: Settings) -> Iterator[TroublePage]:
    settings.set(TEXT_SIZE, 150)
    page = TroublePage(window.services, NewerOffice(_("Choose an office")), Path("office.ouik"), lambda _file: None)
    window.frame.resize(1024, 680)
    window.stage.show_trouble(page)
    QApplication.processEvents()
    yield page
    window.stage.leave_trouble()


def test_the_page_of_trouble_can_be_read_and_left_by_keyboard(trouble: TroublePage) -> None:
    assert looking.cut_words(trouble) + looking.overlaps(trouble) + looking.nameless(trouble) == []
    assert len(looking.controls(trouble)) >= 1
