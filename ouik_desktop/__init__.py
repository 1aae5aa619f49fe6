"""ouik-desktop: an event is written once, in two languages; everything the office sends out falls out of it."""

__version__ = "0.1.0"
