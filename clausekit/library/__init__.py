"""The clause library: its shape, reading it, its layers and its lock."""
