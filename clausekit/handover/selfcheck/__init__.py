"""Selfcheck: whether this installation does what it should, shown on a worked example and on nothing else."""
