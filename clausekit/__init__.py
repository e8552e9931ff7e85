"""The public verbs, loaded when they are first used."""
