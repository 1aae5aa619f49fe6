"""The commands of the window, menu by menu; those that need an office import what they do when they are run."""
