"""Review: what the other side's text does, clause by clause; for our own side only."""
