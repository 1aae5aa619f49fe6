"""The tab in which an event is written: `tab` lays the sections out, the other modules are rows of its form."""
