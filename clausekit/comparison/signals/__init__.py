"""The signs of strength, one file a kind; ``SIGNALS`` in ``order.py`` is the table."""
