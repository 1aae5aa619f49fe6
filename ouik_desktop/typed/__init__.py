"""What people type, read in one way by the window, the command line and the import.

reading     the text evened out before it is read, and what a refusal is
days        12/5, R8.12.5, 令和８年１２月５日(土), 5 December 2026, 来週金曜, きのう
times       930, 13:30, 午後1時半, 1:30 p.m., and 24:00 or 25:30, which reach into the next day
spans       12/5-6, 13:30〜16:00, and how long: 2h30, 90分
moments     a day with a time, or a span of them: 12/5 13:30-16:00
offsets     7日前, 5 working days before, the day after, counted from another day
numbers     60, １，２００, 1.2万, 五十名
money       ¥1,200, 2千円, 無料

Every reader gives back a value, or the sentence why there is none: a field shows it below itself, the command line raises it
(`or_raise`). What is read is checked: a weekday that is another, a day that does not exist are refused, never put right in silence.
A day without a year is the nearest to come; in a field about the past (`past`) the last there was. No text, however long or
strange, makes a reader raise anything or take time.
"""

from ouik_desktop.typed.days import another_weekday, read_day
from ouik_desktop.typed.moments import When, read_end, read_moment, read_when
from ouik_desktop.typed.money import read_money
from ouik_desktop.typed.numbers import read_number
from ouik_desktop.typed.offsets import Offset, read_offset
from ouik_desktop.typed.reading import or_raise
from ouik_desktop.typed.spans import read_day_span, read_length, read_time_span
from ouik_desktop.typed.times import read_clock, read_time

__all__ = [
    "Offset",
    "When",
    "another_weekday",
    "or_raise",
    "read_clock",
    "read_day",
    "read_day_span",
    "read_end",
    "read_length",
    "read_moment",
    "read_money",
    "read_number",
    "read_offset",
    "read_time",
    "read_time_span",
    "read_when",
]
