"""One reading of English for all: what a text's words say about it, before anyone judges them."""
