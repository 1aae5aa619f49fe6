"""Long lists without Python's collector of cycles: of a million small values that all live it walks through each again and again,
and finds nothing (half the time of an import of 100,000 rows)."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector() -> Iterator[None]:
    """Within the block nothing is looked for that holds itself; what nobody holds goes at once as ever."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
