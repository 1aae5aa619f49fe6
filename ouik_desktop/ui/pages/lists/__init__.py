"""Lists out of the window: `at_hand` the list a page shows and what can be done with it, `dialog` the one dialog that asks how it
is wanted; `who`, `columns`, `mail` its parts."""
