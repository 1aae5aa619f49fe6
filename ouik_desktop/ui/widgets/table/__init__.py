"""The table of every page. `data` says what it shows, `model` reads it by pages and holds the row being typed, `table` is the whole.

Its storeys: `view` (look and feel), `columns` (arranged by hand, kept by `arrangement`, with `head`), `cursor` (where one is), `new_row`
(what is typed in the last row), `table` (what it tells the page). Its helpers: `painters` and `editors` of cells, `keys`, `steps` of the
cursor, `blocks` of cells on the `clipboard`, `offers` below what is typed, `refused` words that wait to be put right; `bulk_bar` for many
rows at once.
"""
