"""The same verbs without a window. Nothing is imported until a command is chosen, so that `ouik-desktop --help` answers at once."""
