"""Keep an office of the present schema version for later: `python -m tests.old_files.make`, once, when a version is released.

The file stays as it is from then on; `tests/store/test_migrating.py` opens every one of them.
"""

import gzip
import tempfile
from pathlib import Path

from ouik_desktop.i18n import _
from ouik_desktop.model import Event, LocalizedText
from ouik_desktop.model.clock import frozen
from ouik_desktop.store import Store
from ouik_desktop.store.schema import SCHEMA_VERSION
from ouik_desktop.work.office.sample import make_sample_office


def main() -> None:
    kept = Path(__file__).with_name(f"version-{SCHEMA_VERSION}.ouik.gz")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "office.ouik"
        store = Store.open(file, frozen(2026, 12, 1))
        make_sample_office(store)
        for title in ("昔の題", "新しい題"):
            with store.write(_("Rename event")) as session:
                session.get_one(Event, 1).title = LocalizedText(title)
        store.history.undo()
        store.close()
        kept.write_bytes(gzip.compress(file.read_bytes(), mtime=0))


if __name__ == "__main__":
    main()
