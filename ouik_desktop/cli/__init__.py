"""The same verbs without a window. Nothing is imported until a command is chosen, so that `ouik-desktop --help` answers at once.

program windows                 the tree of commands, exit statuses, and the door to the window
*_commands                      the commands of each noun; event_fields what `add` and `set` understand
command_context usage words     the office and language of a command, how it is called, what it says of itself
lines event_pages output_files  what people read; json_* what machines read"""
