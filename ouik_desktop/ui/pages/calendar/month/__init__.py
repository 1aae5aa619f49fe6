"""The month: weeks that scroll. `layout` is arithmetic, `days` are painted, `pool` keeps the buttons, `view` is the whole."""
