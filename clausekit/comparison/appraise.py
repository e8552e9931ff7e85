"""Appraise a comparison: the effect of every pair, with its signs and with what depends on it."""

import re
from dataclasses import dataclass, replace

from clausekit.comparison.appraisal import Appraisal, Effect, Signal, SignalKind, Touches
from clausekit.comparison.appraise_texts import appraise_texts
from clausekit.comparison.comparison import ChangeClass, Comparison, Fate, Pair, Passage, PassageKind
from clausekit.comparison.depends import Uses
from clausekit.comparison.library_numbers import by_library

_TERMS = frozenset((PassageKind.PROVISION, PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.ROW, PassageKind.NOTE))
"""Passages that may be terms; the others (titles, the title page) name and do not bind."""
_MODALS = re.compile(r"\b(?:must|shall|will|may|can|cannot|should|need not|entitled|right|required|prohibited)\b", re.I)
"""Words by which a sentence binds somebody or lets somebody do something."""
_NUMBERS = frozenset((SignalKind.NUMBER, SignalKind.DEADLINE, SignalKind.DURATION, SignalKind.COST))


@dataclass(frozen=True, slots=True)
class Appraised:
    """A comparison with the judgement on each of its pairs; there is no net score, on purpose."""

    comparison: Comparison
    appraisals: tuple[Appraisal | None, ...]
    """One for each of ``comparison.pairs``, in their order; None where nothing changed."""

    def of(self, effect: Effect) -> tuple[tuple[Pair, Appraisal], ...]:
        """The pairs of one effect, in order."""
        judged = zip(self.comparison.pairs, self.appraisals, strict=True)
        return tuple((pair, found) for pair, found in judged if found is not None and found.effect is effect)


def appraise(comparison: Comparison) -> Appraised:
    """Judge every pair of a comparison.

    A changed definition or schedule names the provisions of the document after that use it.
    """
    uses = Uses(comparison)
    leads = _Leads(comparison)
    return Appraised(comparison, tuple(_of_pair(pair, uses, leads) for pair in comparison.pairs))


def _of_pair(pair: Pair, uses: Uses, leads: "_Leads") -> Appraisal | None:
    if pair.depth is ChangeClass.NONE:
        return None
    if pair.depth in (ChangeClass.RENUMBERED, ChangeClass.MOVED):
        return _only_placed(pair)
    before, after = leads.text(pair.before), leads.text(pair.after)
    if (pair.before or pair.after)[0].kind not in _TERMS:
        return _of_names(pair, before, after)
    old, new = leads.with_leads(pair, before, after)
    found = by_library(appraise_texts(old, new), before, after)
    binds = _MODALS.search(f"{old} {new}") is not None
    return replace(
        found,
        touches=_touches(found, binds=binds),
        depends_on=uses.of(pair) if found.effect is not Effect.NEUTRAL else (),
    )


def _only_placed(pair: Pair) -> Appraisal:
    kind = SignalKind.RENUMBERING if pair.depth is ChangeClass.RENUMBERED else SignalKind.REORDER
    was, now = pair.before[0].label, pair.after[0].label
    reason = f"It was {was or 'elsewhere'} and is {now or 'here'} now; the words are the same."
    return Appraisal(Effect.NEUTRAL, (Signal(kind, Effect.NEUTRAL, was, now, reason),))


def _of_names(pair: Pair, before: str, after: str) -> Appraisal:
    """A title, a heading or a line of the title page: it binds nobody, but a person should see that it changed."""
    effect = Effect.UNCLEAR if pair.depth is ChangeClass.SUBSTANTIVE and _may_bind(pair) else Effect.NEUTRAL
    kind = SignalKind.UNKNOWN if effect is Effect.UNCLEAR else SignalKind.EDITORIAL
    reason = "This is no term, but it says who or what the document is about: read it yourself."
    if effect is Effect.NEUTRAL:
        reason = "A heading, which is no term."
    return Appraisal(effect, (Signal(kind, effect, before, after, reason),))


def _may_bind(pair: Pair) -> bool:
    kind = (pair.before or pair.after)[0].kind
    return kind in (PassageKind.FRONT, PassageKind.SIGNATURE) or pair.fate in (Fate.NEW, Fate.GONE)


def _touches(found: Appraisal, *, binds: bool) -> Touches:
    """A number if only numbers changed; wording if no sign was recognised and nothing there binds; else a must."""
    kinds = {sign.kind for sign in found.signals if sign.effect is not Effect.NEUTRAL}
    if not kinds or (kinds == {SignalKind.UNKNOWN} and not binds):
        return Touches.WORDING
    return Touches.A_NUMBER if kinds <= _NUMBERS else Touches.A_MUST


class _Leads:
    """The words that open a list: an item is read with them, for ``(c) have time to think`` alone says nothing."""

    def __init__(self, comparison: Comparison) -> None:
        self._before: dict[int, str] = {}
        self._after: dict[int, str] = {}
        _collect(self._before, [one for pair in comparison.pairs for one in pair.before])
        _collect(self._after, [one for pair in comparison.pairs for one in pair.after])

    def text(self, passages: tuple[Passage, ...]) -> str:
        return "\n".join(one.text for one in passages)

    def with_leads(self, pair: Pair, before: str, after: str) -> tuple[str, str]:
        old = self._before.get(id(pair.before[0]), "") if pair.before else ""
        new = self._after.get(id(pair.after[0]), "") if pair.after else ""
        old, new = old or new, new or old
        if not old:
            return before, after
        return f"{old} {before}".strip(), f"{new} {after}".strip()


def _collect(leads: dict[int, str], passages: list[Passage]) -> None:
    """The lead of each item: the last words that end with a colon, by the label they stand under."""
    opened: dict[str, str] = {}
    for one in passages:
        if one.text.rstrip().endswith((":", "—", "–")):
            opened[one.label] = one.text.rstrip()
        for label, words in opened.items():
            if one.label != label and (
                one.label.startswith(label + "(") or (not one.label and one.kind is PassageKind.ITEM)
            ):
                leads[id(one)] = words
