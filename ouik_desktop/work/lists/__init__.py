"""Lists that leave the office: which people or things are on them, which columns, and for whom.

`columns` what a list may hold, `kinds` the lists there are (`participants`, `people`, `organisations`, `events`), `cards` for
address books, `addresses` for writing to many at once, `writing` the file.
"""
