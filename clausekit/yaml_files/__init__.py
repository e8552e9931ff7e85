"""The only door to YAML: files people write by hand, read with the place of every value."""
