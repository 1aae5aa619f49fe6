"""What leaves the house: documents composed, announced as a package, printed, exported for others."""
