"""Events: `edit` has the verbs; `view`, `listing`, `agenda` and `summary` are how they are read; series and numbering; copying."""
