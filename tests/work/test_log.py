"""What the log tells whoever must help: what was done and how it went, and nothing of anybody."""

import logging
from pathlib import Path

import pytest

from ouik_desktop.localized import LocalizedText
from ouik_desktop.model import Clock
from ouik_desktop.progress import finish
from ouik_desktop.store import Store
from ouik_desktop.work import importing
from ouik_desktop.work.events.edit import EventDraft, add_event
from ouik_desktop.work.office import care

LIST = "氏名,ふりがな,メール\n山田 花子,やまだ はなこ,hanako@example.jp\n佐藤 健,さとう たけし,takeshi@example.jp\n"


def test_a_morning_at_the_office_leaves_lines_that_help_and_name_nobody(
    tmp_path: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "ouik_desktop")
    store = Store.open(tmp_path / "office.ouik", clock)
    event_id = add_event(store, EventDraft(LocalizedText("秘密の会", "Secret meeting"), clock.wall()))
    look = importing.look_at(store, event_id, LIST.encode(), "名簿.csv")
    finish(importing.apply(store, event_id, look.plan))
    store.history.undo()
    finish(care.create_backup(store))
    finish(care.check(store))
    lines = [record.getMessage() for record in caplog.records]
    assert [line.split(":")[0] for line in lines] == [
        "import into event 1 as unit 2",
        "unit 2 undone; 0 rows left as they are",
        "backup made by hand",
        "office looked over",
    ]
    for secret in ("山田", "花子", "hanako", "やまだ", "秘密", "Secret", "名簿"):
        assert secret not in "\n".join(lines)
