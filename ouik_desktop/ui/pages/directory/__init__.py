"""The directory: people and organisations as lists, and a page for one of them (`entry`) or for one series or venue (`record`)."""
