"""An office on a PostgreSQL server."""
