"""Two texts side by side: what moved, what changed, and for whom a change is worse."""
