"""The steps from one schema version to the next: `NNNN_name.py` leads to version NNNN by `upgrade(op)`, in Alembic's words.

A step may change tables and rows freely; history triggers are away while it runs and made anew after it. Where it adds a
column, images in `change` need nothing (a missing value is the column's default); where it renames or drops one, it does the
same to the images. The search index is made afresh after the last step: a change of its key is a step that does nothing.
"""
