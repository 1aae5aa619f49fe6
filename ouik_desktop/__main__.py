"""`python -m ouik_desktop` is `ouik-desktop`."""

from ouik_desktop.cli import main

main()
