"""Bringing a bargaining folder up to a newer library: what changed, and what of it fits the local wording."""
