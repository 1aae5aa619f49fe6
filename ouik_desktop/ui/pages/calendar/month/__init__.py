"""The month: weeks that scroll. `grid` and `layout` are arithmetic, `days` are painted, `pool` keeps the buttons, `view` is the whole."""
