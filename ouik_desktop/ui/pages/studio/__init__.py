"""The announcement studio: the page, the lists at its left, and the live preview."""
