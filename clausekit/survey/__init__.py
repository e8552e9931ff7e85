"""Many agreements at once: read each, keep what is in its words in one database, count and search."""
