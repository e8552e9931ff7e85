"""What makes the worked negotiation under ``examples/``."""
