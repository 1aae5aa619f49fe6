"""Events: `edit` has the verbs; `rows` is an event in a row and the one query for it, `words` how it is said, `agenda` and `summary`
what is put beside it, `view` everything about one; series and numbering; copying."""
