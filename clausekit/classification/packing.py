"""Keep a row of small whole numbers in one, so that rows are added by a single addition."""

from collections.abc import Iterable
from struct import Struct

BITS = 32
_MIDDLE = 1 << (BITS - 1)


def pack(places: Iterable[tuple[int, int]]) -> int:
    """A row from pairs of a place and a number, which may be below nought; other places hold nought."""
    return sum([number << (BITS * place) for place, number in places])


class Unpacker:
    """Takes rows of one length apart; every sum in them must stay within 31 bits."""

    def __init__(self, length: int) -> None:
        self._middle = pack((place, _MIDDLE) for place in range(length))
        self._bytes = length * BITS // 8
        self._numbers = Struct(f"<{length}i").unpack

    def unpack(self, row: int) -> tuple[int, ...]:
        """The numbers of a row, in their places."""
        # Adding the middle keeps a number below nought from borrowing of the next; turning its top bit back leaves it
        # as a signed number is written.
        return self._numbers(((row + self._middle) ^ self._middle).to_bytes(self._bytes, "little"))
