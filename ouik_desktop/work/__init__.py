"""What a coordinator does, one function a verb; pages and command line call these and never see the database.

Verbs take the `Store` first and write one labelled, undoable act. Views are frozen values read in a session.
"""
