"""Sweeps: the interpreter's search for rings of garbage, put off while everything that is made is kept."""

import gc
from types import TracebackType


class WithoutSweeps:
    """Puts sweeps off while one file is read, or two are compared.

    Both make many objects and drop hardly any: to go over them all again and again takes up to a third of the
    time. What is garbage is found once this ends; one within another ends with the outer one.
    """

    __slots__ = ("_sweeping",)

    def __enter__(self) -> None:
        self._sweeping = gc.isenabled()
        gc.disable()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._sweeping:
            gc.enable()
