"""The questions as a pure state machine: ask, answer, back, skip, save; a terminal, a form or a file only drive it."""
