"""The window around the pages.

frame start             the empty window that is painted first, and the second after it
window rail status_bar  what stands around a page
actions commands        everything one can do, as data; menus/ makes of it the menu bar, the menus of things and of texts
stage panes             where the pages stand, where F6 goes
acts                    when typing becomes an act; taking acts back and doing them again
navigation routes       where the window is, the way back, and which page belongs to which route
palette records         search and commands in one box
office services         the store as the window sees it, and all that a page is handed
jobs job_panel          long work in threads, with progress and cancel
notices dialogs         what is said and what is asked; help_dialogs, trouble and crash for what goes wrong; log
"""
