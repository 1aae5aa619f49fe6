"""Papers for the reception desk: the page as it will be printed, and the way to a printer."""
