"""The block tree: the one value that drafting makes and every renderer and comparison reads."""
