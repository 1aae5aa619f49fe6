"""How the window looks and speaks: tokens make the palette and style, a `Kit` carries theme and speech to every widget.

tokens style theme icons    colours as data, and what is made of them, changed live; sheets, on each part of the window; day_ink, of a day
speech bindings             words that follow a change of language; acts that live as long as their widget
kit screen_reader           what every widget is handed first; the roles of our own controls
"""
