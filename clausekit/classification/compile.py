"""Compile the register of topic words into signs."""

import re
from collections import Counter
from collections.abc import Iterator

from clausekit.classification.signs import ORDINARY_SIGN, STANCES, TECHNOLOGY_SIGN, Parts, Phrase, Sign, Signs
from clausekit.classification.stem import stem
from clausekit.library.topic_register import TopicWords

WEIGHTS = {"certain": 60, "sure": 35, "likely": 15, "slight": 7, "against": -20}
_DROPPED = re.compile(r"\b(?:a|an|the)\s+")


def compile_words(register: TopicWords) -> Signs:
    """The signs of a register."""
    return _Compiler(register.groups).compile(register)


class _Compiler:
    def __init__(self, groups: dict[str, tuple[str, ...]]) -> None:
        self.groups = groups
        self.slots: dict[frozenset[str], int] = {}
        self.phrases: dict[Parts, int] = {}
        self.named: list[Phrase] = []
        self.numbers = 0

    def compile(self, register: TopicWords) -> Signs:
        misleading = tuple(self._slots(entry) for entry in register.misleading)
        signs = tuple(self._signs(register))
        phrases = (*(Phrase(slots, part) for slots, part in self.phrases.items()), *self.named)
        stems: dict[str, list[int]] = {}
        for members, number in self.slots.items():
            for member in members:
                stems.setdefault(member, []).append(number)
        return Signs(
            stems={one: tuple(slots) for one, slots in sorted(stems.items()) if not one.endswith("*")},
            beginnings={one[:-1]: tuple(slots) for one, slots in sorted(stems.items()) if one.endswith("*")},
            phrases=phrases,
            misleading=misleading,
            signs=signs,
            openers=_openers(signs, phrases),
        )

    def _signs(self, register: TopicWords) -> Iterator[Sign]:
        for theme in register.themes:
            for strength, weight in WEIGHTS.items():
                for entry in getattr(theme, strength):
                    yield self._sign(theme.id, weight, entry)
        for strength in ("sure", "likely", "slight"):
            for entry in getattr(register.technology, strength):
                yield self._sign(TECHNOLOGY_SIGN, WEIGHTS[strength], entry)
            for entry in getattr(register.ordinary, strength):
                yield self._sign(ORDINARY_SIGN, WEIGHTS[strength], entry)
            for name in STANCES:
                for entry in getattr(getattr(register.stances, name), strength):
                    yield self._sign(name, WEIGHTS[strength], entry)

    def _sign(self, of: str, weight: int, entry: str) -> Sign:
        return Sign(of, weight, tuple(self._part(part) for part in entry.split(" + ")))

    def _part(self, text: str) -> int:
        slots = self._slots(text)
        if len(slots) == 1:
            return slots[0]
        if slots not in self.phrases:
            self.phrases[slots] = self._number()
        return self.phrases[slots]

    def _slots(self, text: str) -> Parts:
        return tuple(self._slot(word) for word in _DROPPED.sub("", text).split())

    def _slot(self, word: str) -> int:
        members = frozenset(self._members(word))
        if members not in self.slots:
            self.slots[members] = self._number()
            self._name_phrases(word, self.slots[members])
        return self.slots[members]

    def _members(self, word: str) -> Iterator[str]:
        for choice in word.split("|"):
            if choice.isupper():
                for member in self.groups[choice]:
                    if " " not in member:
                        yield from self._members(member)
            else:
                yield choice if choice.endswith("*") else stem(choice)

    def _name_phrases(self, word: str, slot: int) -> None:
        """Phrases that are members of a group count as the group where it stands alone."""
        for choice in word.split("|"):
            for member in self.groups[choice] if choice.isupper() else ():
                if member.isupper():
                    self._name_phrases(member, slot)
                elif " " in member:
                    self.named.append(Phrase(self._slots(member), slot))

    def _number(self) -> int:
        self.numbers += 1
        return self.numbers


def _openers(signs: tuple[Sign, ...], phrases: tuple[Phrase, ...]) -> dict[int, int]:
    openers = {sign.parts[0]: sign.weight for sign in reversed(signs) if sign.of == TECHNOLOGY_SIGN}
    shown = dict(openers)
    uses = Counter(slot for phrase in phrases for slot in phrase.slots)
    for phrase in phrases:
        if phrase.part in shown:
            rarest = min(phrase.slots, key=lambda slot: uses[slot])
            openers[rarest] = max(openers.get(rarest, 0), shown[phrase.part])
    return openers
