"""The contrast that is promised: words at least 4.5, edges, rings and bars at least 3, in every theme and accent; in high contrast
7 and 4.5."""

from __future__ import annotations

import pytest

from ouik_desktop.ui.look.tokens import ACCENTS, KINDS, Tokens, contrast, tokens

THEMES = [
    pytest.param(
        tokens(dark=dark, accent=accent, high_contrast=high), id=f"{'dark' if dark else 'light'}-{accent}-{high}"
    )
    for dark in (False, True)
    for accent in ACCENTS
    for high in (False, True)
]
GROUNDS = ("chrome", "canvas", "surface", "sunken", "badge", "raised", "hover", "press", "sel")
WORDS = [
    *[(ink, ground) for ink in ("ink", "ink2", "ink3", "link", "ok", "warn", "bad", "info") for ground in GROUNDS],
    *[("on_accent", fill) for fill in ("accent", "accent_hover", "accent_press", "danger", "danger_hover")],
    *[(tone, f"{tone}_bg") for tone in ("ok", "warn", "bad", "info")],
    *[(day, ground) for day in ("sun", "sat") for ground in ("canvas", "surface", "sunken", "hover", "sel")],
    ("sel_ink", "sel"),
    ("on_snack", "snack"),
    ("snack_link", "snack"),
]
"""Every ink with every ground it can stand on: rows that are pointed at or chosen, pressed buttons, menus, bars."""
EDGES = [
    *[(line, ground) for line in ("edge2", "focus", "warn_fill") for ground in GROUNDS],
    *[("on_accent", fill) for fill in ("accent", "danger")],  # the ring of a button that is filled
    ("link", "track"),
]


def weaker(theme: Tokens, pairs: list[tuple[str, str]], least: float) -> dict[tuple[str, str], float]:
    """The pairs that have less contrast than that."""
    found = {(ink, ground): contrast(getattr(theme, ink), getattr(theme, ground)) for ink, ground in pairs}
    return {pair: round(value, 2) for pair, value in found.items() if value < least}


@pytest.mark.parametrize("theme", THEMES)
def test_words_can_be_read(theme: Tokens):
    assert weaker(theme, WORDS, 7 if theme.high_contrast else 4.5) == {}


@pytest.mark.parametrize("theme", THEMES)
def test_edges_rings_and_bars_can_be_seen(theme: Tokens):
    assert weaker(theme, EDGES, 4.5 if theme.high_contrast else 3) == {}


@pytest.mark.parametrize("theme", THEMES)
def test_categories_can_be_seen_and_words_read_on_their_tints(theme: Tokens):
    for kind in KINDS:
        assert contrast(theme.kind(kind), theme.surface) >= 3, kind
        assert contrast(theme.ink, theme.tint(kind)) >= 4.5, kind
        assert contrast(theme.ink2, theme.tint(kind)) >= 4.5, kind
        assert contrast(theme.ink, theme.tint(kind, selected=True)) >= 4.5, kind


def test_an_unknown_kind_looks_like_other():
    light = tokens(dark=False)
    assert light.kind("karaoke") == light.kind("other")


def test_contrast_is_what_wcag_says():
    assert contrast("#FFFFFF", "#000000") == 21
    assert contrast("#777777", "#777777") == 1
    assert round(contrast("#23262B", "#FAF8F4"), 1) == 14.3
