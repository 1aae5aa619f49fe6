"""People: the directory, its long list, and how names are understood."""
