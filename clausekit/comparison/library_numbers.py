"""Let the library decide which way a number is better, where it stands in the library's own words."""

from collections.abc import Iterator
from dataclasses import replace

from clausekit.comparison.appraisal import Appraisal, Effect, Signal, SignalKind
from clausekit.comparison.appraise_texts import effect_of
from clausekit.language.number_words import FIGURE, number_at
from clausekit.language.tokens import tokens
from clausekit.library.known_numbers import Around, KnownNumber, Spot, known_numbers, spots
from clausekit.library.stronger import Stronger

COUNTED = frozenset((SignalKind.NUMBER, SignalKind.DEADLINE, SignalKind.DURATION, SignalKind.COST, SignalKind.TRIGGER))
"""Kinds of sign that may rest on a number alone."""


def by_library(found: Appraisal, before: str, after: str) -> Appraisal:
    """An appraisal whose signs about known numbers say what the library says of them.

    A clause says of each of its numbers whether more or less of it is better for the workers covered; whoever reads
    the words alone can take a time to appeal for a time to wait.

    Args:
        found: what the words alone say.
        before: the text before.
        after: the text after.
    """
    changed = list(_changed(before, after))
    if not changed:
        return found
    signals = list(found.signals)
    for known, quote, effect in changed:
        kept = [one for one in signals if not _rests_on(one, known, quote)]
        kind = next((one.kind for one in signals if one not in kept and one.kind in COUNTED), SignalKind.NUMBER)
        better = "more" if known.stronger is Stronger.HIGHER else "less"
        way = "better" if effect is Effect.STRONGER else "worse"
        said = f"“{known.spot.quote}” has become “{quote}”, which is {way}"
        reason = f"{said}: in the library's clause, {better} of it is better."
        signals = [Signal(kind, effect, known.spot.quote, quote, reason), *kept]
    return replace(found, effect=effect_of(signals), signals=tuple(signals))


def _changed(before: str, after: str) -> Iterator[tuple[KnownNumber, str, Effect]]:
    """Each known number that changed, with what it is now."""
    now: dict[Around, Spot] = {}
    for spot in spots(after):
        for around in (spot.wide, spot.close):
            if around is not None:
                now.setdefault(around, spot)
    for known in known_numbers(before):
        other = now.get(known.spot.wide) or (now.get(known.spot.close) if known.spot.close else None)
        if other is not None and other.value != known.spot.value:
            better = (other.value > known.spot.value) is (known.stronger is Stronger.HIGHER)
            yield known, other.quote, Effect.STRONGER if better else Effect.WEAKER


def _rests_on(sign: Signal, known: KnownNumber, quote: str) -> bool:
    """Whether a sign is about this number."""
    if sign.kind not in COUNTED and sign.kind not in (SignalKind.EDITORIAL, SignalKind.UNKNOWN):
        return False
    return _same_number(sign.before, known.spot.quote) and _same_number(sign.after, quote)


def _same_number(said: str, quote: str) -> bool:
    return bool(_values(quote)) and _values(quote)[0] in _values(said)


def _values(text: str) -> list[object]:
    words = [token.text.lower() for token in tokens(text)]
    found = (number_at(words, at) for at, word in enumerate(words) if FIGURE.match(word) or word.isalpha())
    return [number[0] for number in found if number is not None]
