"""One event: `page` with its head and tabs, `verbs` for what one does to events from anywhere, a folder for each tab."""
