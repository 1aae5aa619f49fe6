"""Finding people, events and organisations as one types: the texts that are found, their bigrams, and the index kept right."""
