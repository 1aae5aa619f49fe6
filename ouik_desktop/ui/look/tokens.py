"""The colours of the window as data: paper, ink and one indigo, light and dark, with the contrast they promise.

Amber means that a translation or a fact is owed, red that something is wrong or gone; the accent marks only what can be done
next or is chosen now. `tests/ui/test_tokens.py` holds the measured contrast.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

KINDS: Final = ("workshop", "cafe", "meeting", "seminar", "survey", "committee", "conference", "other")
"""The eight category colours, by the kind that names them."""


@dataclass(frozen=True, repr=False, eq=False)  # not compared, and start-up need not write code for 46 fields
class Tokens:
    """One set of colours, each as `#rrggbb`. `kinds` are the category bars in the order of `KINDS`."""

    dark: bool
    chrome: str
    canvas: str
    surface: str
    sunken: str
    badge: str
    raised: str
    hover: str
    press: str
    track: str
    line: str
    edge: str
    edge2: str
    ink: str
    ink2: str
    ink3: str
    disabled: str
    accent: str
    accent_hover: str
    accent_press: str
    on_accent: str
    link: str
    focus: str
    sel: str
    sel_ink: str
    ok: str
    ok_bg: str
    warn: str
    warn_bg: str
    warn_fill: str
    bad: str
    bad_bg: str
    danger: str
    danger_hover: str
    info: str
    info_bg: str
    sun: str
    sat: str
    snack: str
    on_snack: str
    snack_link: str
    kinds: tuple[str, ...]
    high_contrast: bool = False

    def kind(self, name: str) -> str:
        """The full colour of a category; unknown kinds are `other`."""
        return self.kinds[KINDS.index(name) if name in KINDS else -1]

    def tint(self, name: str, *, selected: bool = False) -> str:
        """The category's colour mixed into `surface`."""
        if self.high_contrast:
            return self.surface
        grey = name not in KINDS or name == "other"
        quiet = (0.15 if grey else 0.22) if self.dark else (0.22 if grey else 0.14)
        return mix(self.kind(name), self.surface, (0.32 if self.dark else 0.26) if selected else quiet)


LIGHT: Final = Tokens(
    dark=False,
    chrome="#F0EDE6",
    canvas="#FAF8F4",
    surface="#FFFFFF",
    sunken="#F5F2EC",
    badge="#F5F2EC",
    raised="#FFFFFF",
    hover="#EFECE5",
    press="#E5E1D8",
    track="#E5E1D8",
    line="#E3DED4",
    edge="#C8C5C0",
    edge2="#847E74",
    ink="#23262B",
    ink2="#565A61",
    ink3="#5F6268",
    disabled="#A5A29B",
    accent="#165E83",
    accent_hover="#124E6D",
    accent_press="#0E4059",
    on_accent="#FFFFFF",
    link="#165E83",
    focus="#165E83",
    sel="#DCE9EF",
    sel_ink="#12384D",
    ok="#2F6B45",
    ok_bg="#E3F0E6",
    warn="#86550A",
    warn_bg="#FCF1D6",
    warn_fill="#AF720A",
    bad="#B3262F",
    bad_bg="#FBE7E6",
    danger="#B3262F",
    danger_hover="#98202A",
    info="#245E96",
    info_bg="#E2ECF6",
    sun="#B8323A",
    sat="#2C67A3",
    snack="#2B2F36",
    on_snack="#F4F1EA",
    snack_link="#9CCBE3",
    kinds=("#2F78B7", "#CF6A22", "#16614F", "#9A83C6", "#5A6A12", "#B98600", "#B54B79", "#8A867E"),
)

DARK: Final = Tokens(
    dark=True,
    chrome="#16181C",
    canvas="#1B1E22",
    surface="#23272C",
    sunken="#1F2226",
    badge="#343A41",
    raised="#2A2F35",
    hover="#2C3137",
    press="#343A41",
    track="#343A41",
    line="#343A41",
    edge="#50555C",
    edge2="#858C95",
    ink="#ECE9E2",
    ink2="#B9BBBD",
    ink3="#A9ACB1",
    disabled="#666B72",
    accent="#2F7CA5",
    accent_hover="#2D789F",
    accent_press="#286D92",
    on_accent="#FFFFFF",
    link="#8CC4E0",
    focus="#7DBBDA",
    sel="#21404F",
    sel_ink="#DDEFF8",
    ok="#8CCB9F",
    ok_bg="#22392B",
    warn="#EBC06A",
    warn_bg="#3C3219",
    warn_fill="#D9A63A",
    bad="#F19A97",
    bad_bg="#452526",
    danger="#B83A42",
    danger_hover="#C2434A",
    info="#93C0EA",
    info_bg="#20354A",
    sun="#F08F8F",
    sat="#8FBDEB",
    snack="#ECE9E2",
    on_snack="#23262B",
    snack_link="#165E83",
    kinds=("#6FAEE6", "#EC9A5E", "#4FB296", "#C4B2EE", "#9DB03E", "#E9C862", "#EE9CC0", "#B4B1A8"),
)


@dataclass(frozen=True)
class Accent:
    """A choice of accent: the fill in light and dark, the link in dark, the selection in light and dark."""

    fill: str
    fill_dark: str
    link_dark: str
    sel: str
    sel_dark: str


ACCENTS: Final = {
    "indigo": Accent("#165E83", "#2F7CA5", "#8CC4E0", "#DCE9EF", "#21404F"),  # 藍
    "moss": Accent("#4A6316", "#5C7A24", "#B9CF82", "#E4E8DC", "#37431F"),  # 苔
    "grape": Accent("#5F3268", "#8A5A96", "#D6B4DE", "#E7E0E8", "#43304A"),  # 葡萄
}


_SIGNS: Final = ("link", "focus", "ok", "warn", "warn_fill", "bad", "info", "sun", "sat")
_GROUNDS: Final = (
    *("chrome", "canvas", "surface", "sunken", "badge", "raised", "hover", "press", "track", "sel"),
    *("ok_bg", "warn_bg", "bad_bg", "info_bg"),
)


def tokens(*, dark: bool, accent: str = "indigo", high_contrast: bool = False) -> Tokens:
    """The colours for these wishes; an unknown accent is indigo."""
    chosen = DARK if dark else LIGHT
    if accent in ACCENTS and accent != "indigo":
        chosen = _with_accent(chosen, ACCENTS[accent])
    return _high_contrast(chosen) if high_contrast else chosen


def _with_accent(base: Tokens, accent: Accent) -> Tokens:
    fill = accent.fill_dark if base.dark else accent.fill
    link = accent.link_dark if base.dark else accent.fill
    return replace(
        base,
        accent=fill,
        accent_hover=mix("#000000", fill, 0.12),
        accent_press=mix("#000000", fill, 0.24),
        link=link,
        focus=link,
        sel=accent.sel_dark if base.dark else accent.sel,
        sel_ink=mix(base.ink, link, 0.6),
    )


def _high_contrast(base: Tokens) -> Tokens:
    """Ink, signs and edges go towards black, grounds towards white, or the other way round; what is quiet speaks up."""
    ink, paper = ("#FFFFFF", "#000000") if base.dark else ("#000000", "#FFFFFF")
    strong = {name: mix(ink, getattr(base, name), 0.45) for name in _SIGNS}
    grounds = {name: mix(paper, getattr(base, name), 0.6) for name in _GROUNDS}
    edges = dict.fromkeys(("line", "edge", "edge2"), mix(ink, base.edge2, 0.35))
    inks = dict.fromkeys(("ink", "ink2", "ink3", "sel_ink"), ink)
    fill = strong["link"]  # of what is chosen or pressed: words on it are of the colour of paper
    fills = {
        "accent": fill,
        "accent_hover": mix(ink, fill, 0.2),
        "accent_press": mix(ink, fill, 0.35),
        "danger": strong["bad"],
        "danger_hover": mix(ink, strong["bad"], 0.2),
        "on_accent": paper,
    }
    foot = {"snack": ink, "on_snack": paper, "snack_link": mix(paper, base.snack_link, 0.45)}
    quiet = {"disabled": mix(ink, base.disabled, 0.3)}
    changed: dict[str, Any] = {**strong, **grounds, **edges, **inks, **fills, **foot, **quiet}
    return replace(base, high_contrast=True, **changed)


def mix(one: str, other: str, share: float) -> str:
    """`share` of `one` laid over `other`."""
    parts = zip(_rgb(one), _rgb(other), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in parts)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours after WCAG 2.2, 1 to 21."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if (part := value / 255) <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for value in _rgb(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
