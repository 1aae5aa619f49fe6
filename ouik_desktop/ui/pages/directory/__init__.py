"""The directory: people and organisations as lists, and the page of one of them."""
