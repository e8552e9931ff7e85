"""The checks, one file each; ``order.py`` is the table of them."""
