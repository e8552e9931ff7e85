"""Drafting: a bargaining file and the library in, a document out."""
