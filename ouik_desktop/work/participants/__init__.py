"""Who takes part in an event: registering, the grid, what may be typed into its cells, head counts."""
