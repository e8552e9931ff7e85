"""Which themes a document speaks of, whom its words favour, and which clause of the library they come nearest to."""
