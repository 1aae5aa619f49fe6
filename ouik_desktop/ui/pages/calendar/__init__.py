"""The calendar: the page with the pane `beside` it, an event as a chip, the month in its folder, and the agenda."""
