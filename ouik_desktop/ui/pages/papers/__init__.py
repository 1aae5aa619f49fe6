"""Papers for the reception services: the page as it will be printed, and the way to a printer."""
