"""The bargaining table: where each side stands, number by number, and who moved when."""
