"""The table of every page: `data` says what it shows, `model` reads it by pages, `view` is its mechanics, `painters` its look,
`table` the whole; `bulk_bar` for many rows at once, `clipboard` for spreadsheets.
"""
