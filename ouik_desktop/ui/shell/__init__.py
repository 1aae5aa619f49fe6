"""The window around the pages.

frame fitting start     the empty window that is painted first, within its screen, and the second after it; place: where one was
window rail status_bar  what stands around a page
actions commands/       everything one can do, as data; menus/ makes of it the menu bar, the menus of things and of texts
stage                   where the pages stand
acts                    when typing becomes an act; taking acts back and doing them again
keyboard/               where the focus begins, where F6 and Escape go
navigation routes       where the window is, the way back, and which page belongs to which route
palette/                search and commands in one box
office offices services the store as the window sees it, those opened lately, and all that a page is handed
jobs job_panel          long work in threads, with progress and cancel
notices dialogs         what is said and what is asked; help_dialogs, trouble and crash for what goes wrong; log
"""
