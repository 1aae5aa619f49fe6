"""What several pages are made of: the page itself, an event as a line or in words, ways to choose a record or make a new one.

`shown` names the kinds of records that pages follow; `no_events` is what an empty office shows.
"""
