"""The table of every page: `data` says what it shows, `model` reads it by pages, `ground` is its mechanics, `paint` its look,
`table` the whole; `bulk_bar` for many rows at once, `clipboard` for spreadsheets.
"""
