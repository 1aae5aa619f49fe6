"""The menus: the bar of the window, what a right click opens on a thing, and on a text."""
