"""Search and commands in one box: the box, its rows, the records it finds, how Japanese commands are read, what was used lately."""
