"""The texts in what a YAML file holds, wherever they stand in it."""

from collections.abc import Iterator


def texts_in(value: object) -> Iterator[str]:
    """Every text among plain values, in order; the keys are none."""
    match value:
        case str():
            yield value
        case dict():
            for inner in value.values():
                yield from texts_in(inner)
        case list():
            for inner in value:
                yield from texts_in(inner)
