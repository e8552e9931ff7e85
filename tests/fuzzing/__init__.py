"""Input made to break things: short runs with every test run, long ones with ``python -m tests.fuzzing.run``."""
