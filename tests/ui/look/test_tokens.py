"""The contrast that is promised: words at least 4.5, edges, rings and bars at least 3, in every theme and accent."""

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
WORDS = [
    *[("ink", ground) for ground in ("canvas", "surface", "sel", "hover", "sunken", "raised", "chrome")],
    *[("ink2", ground) for ground in ("surface", "canvas", "sel", "badge", "chrome", "hover")],
    *[("ink3", ground) for ground in ("surface", "chrome", "hover", "sunken")],
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "danger"),
    ("link", "surface"),
    ("link", "canvas"),
    ("sel_ink", "sel"),
    ("ok", "ok_bg"),
    ("warn", "warn_bg"),
    ("warn", "sel"),
    ("warn", "canvas"),
    ("bad", "bad_bg"),
    ("bad", "canvas"),
    ("info", "info_bg"),
    ("sun", "surface"),
    ("sat", "surface"),
    ("on_snack", "snack"),
    ("snack_link", "snack"),
]
EDGES = [("edge2", "surface"), ("focus", "surface"), ("focus", "sel"), ("warn_fill", "surface"), ("link", "track")]


@pytest.mark.parametrize("theme", THEMES)
def test_words_can_be_read(theme: Tokens):
    weak = {
        (ink, ground): round(found, 2)
        for ink, ground in WORDS
        if (found := contrast(getattr(theme, ink), getattr(theme, ground))) < 4.5
    }
    assert weak == {}


@pytest.mark.parametrize("theme", THEMES)
def test_edges_rings_and_bars_can_be_seen(theme: Tokens):
    weak = {
        (line, ground): round(found, 2)
        for line, ground in EDGES
        if (found := contrast(getattr(theme, line), getattr(theme, ground))) < 3
    }
    assert weak == {}


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
