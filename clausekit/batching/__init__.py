"""Batching: one claim to many employers, a bargaining folder and a pack for each row of a table."""
