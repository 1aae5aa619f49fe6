"""The office itself: its identity, the care of its file, the sample office, the demo."""
