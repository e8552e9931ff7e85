"""The board: where every employer of a claim stands, clause by clause, for the union only."""
