"""The announcement studio: the page, its panes, the lists at its left, and the live preview."""
