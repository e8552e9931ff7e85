"""Track the changes between two Word files inside the later one, so that its looks are kept."""
