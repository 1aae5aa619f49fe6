"""The kinds of paper there are: each a template in `resources/templates/typst` and, beside it, a description of the same name.

A description says which blocks its template sets and which it must have, how large the page is, and what changes for long lists.
A document never names its paper: it is found by looking at the blocks.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, get_args

from ouik_desktop.blocks import Block, Document, NameList, Table
from ouik_desktop.paths import resources_folder

_BLOCKS: Final[Mapping[str, type[Block]]] = {kind.__name__: kind for kind in get_args(Block)}


@dataclass(frozen=True)
class Paper:
    """A kind of paper: the name of its `template`, the blocks it `sets` and those it `needs`, and its `measures`, which only
    the template and what lays out its blocks understand.

    Lists of more than `long` rows in all are set in a process of their own. `tagged` pages follow PDF/UA-1 and can be read
    aloud; the rest is PDF/A-2b, since tags make thousands of rows ten times as large.
    """

    template: str
    sets: frozenset[type[Block]]
    needs: frozenset[type[Block]]
    long: int
    tagged: bool
    long_is_tagged: bool
    measures: Mapping[str, object]

    def fits(self, document: Document) -> bool:
        """Whether every block of `document` has its place on this paper."""
        return self.needs <= document.block_kinds <= self.sets

    def is_long(self, document: Document) -> bool:
        """Whether `document` is a long list."""
        lists = (block for block in document.blocks if isinstance(block, Table | NameList))
        return sum(len(block.rows) for block in lists) > self.long

    def is_tagged(self, document: Document) -> bool:
        """Whether `document` is set with tags."""
        return self.long_is_tagged if self.is_long(document) else self.tagged


def paper_for(document: Document) -> Paper | None:
    """The paper on which `document` can be set, None where there is none."""
    return next((paper for paper in papers(resources_folder() / "templates" / "typst") if paper.fits(document)), None)


@cache
def papers(folder: Path) -> tuple[Paper, ...]:
    """The papers described in `folder`, those that need certain blocks first."""
    described = [_read(file) for file in sorted(folder.glob("*.toml"))]
    return tuple(sorted(described, key=lambda paper: -len(paper.needs)))


def _read(file: Path) -> Paper:
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    return Paper(
        template=file.stem,
        sets=_kinds(told["sets"]),
        needs=_kinds(told.get("needs", [])),
        long=told["long"],
        tagged=told["tagged"],
        long_is_tagged=told["long_is_tagged"],
        measures=told["measures"],
    )


def _kinds(names: list[str]) -> frozenset[type[Block]]:
    return frozenset(_BLOCKS[name] for name in names)
