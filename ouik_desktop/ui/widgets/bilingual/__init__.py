"""The bilingual field: the row (`field`), one of its two sides (`side`), and what changed between two versions (`difference`)."""
