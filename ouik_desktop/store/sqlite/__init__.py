"""An office in a file: the dialect and index, where the file lies and how it is made, copies, backups, and its errors in words."""
