"""How the office is called and reached."""

from pathlib import Path

from ouik_desktop.i18n import ENGLISH
from ouik_desktop.localized import Written
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.clock import frozen
from ouik_desktop.store import Store
from ouik_desktop.work.office.identity import confirm_office_words, office_of, set_office_line, write_office_words


def test_the_office_is_named_in_two_languages_and_undone_by_name(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "office.ouik", frozen(2026, 12, 1))
    write_office_words(store, "name", Written("ja", "里山事務所"))
    write_office_words(store, "name", Written("en", "Satoyama Office"))
    set_office_line(store, "phone", " 076-555-0100 ")
    with store.read() as session:
        office = office_of(session)
        assert (office.name, office.phone) == (LocalizedText("里山事務所", "Satoyama Office"), "076-555-0100")
    undone = store.history.undo()
    assert undone is not None
    assert ENGLISH.say(undone.label) == "Change phone of the office"


def test_a_changed_name_outdates_its_translation_until_both_are_confirmed(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "office.ouik", frozen(2026, 12, 1))
    write_office_words(store, "name", Written("ja", "里山事務所"))
    write_office_words(store, "name", Written("en", "Satoyama Office"))
    write_office_words(store, "name", Written("ja", "里海事務所"))
    with store.read() as session:
        assert office_of(session).name.outdated == "en"
    confirm_office_words(store, "name")
    with store.read() as session:
        assert office_of(session).name == LocalizedText("里海事務所", "Satoyama Office")
