"""Tokens: the words, numbers and marks of a text, each with its place and its stem."""

import re
from dataclasses import dataclass
from functools import lru_cache

from clausekit.language.stems import kept_apart, stem_word

_TOKEN = re.compile(
    r"[£$€]?\d+(?:,\d{3})*(?:\.\d+)?(?:%|(?=st\b|nd\b|rd\b|th\b))?"
    r"|[A-Za-zÀ-ž]+(?:['’][A-Za-zÀ-ž]+)*(?:-[A-Za-zÀ-ž]+(?:['’][A-Za-zÀ-ž]+)*)*"
    r"|\S"
)
_POSSESSIVE = re.compile(r"['’]s?$")

_IRREGULAR = {
    form: verb
    for verb, forms in {
        "be": "is are was were been being am",
        "have": "has had having",
        "do": "does did done doing",
        "give": "gave given giving",
        "keep": "kept",
        "tell": "told",
        "sell": "sold sale",
        "hold": "held",
        "make": "made making",
        "take": "took taken taking",
        "show": "shown",
        "buy": "bought",
        "send": "sent",
        "pay": "paid",
        "meet": "met",
        "begin": "began begun",
        "leave": "left",
        "find": "found",
        "bear": "bore borne",
        "write": "wrote written writing",
        "choose": "chose chosen choosing choice",
        "withdraw": "withdrew withdrawn",
        "draw": "drew drawn",
        "speak": "spoke spoken",
        "lose": "lost losing loss",
        "wear": "wore worn",
        "see": "saw seen",
        "know": "knew known",
        "go": "went gone goes",
        "come": "came coming",
        "think": "thought",
        "rise": "rose risen",
        "fall": "fell fallen",
        "seek": "sought",
        "get": "got",
        "bring": "brought",
        "stand": "stood",
        "understand": "understood",
        "forbid": "forbade forbidden",
        "prove": "proven proof",
        "drive": "drove driven",
        "break": "broke broken",
        "build": "built",
        "lead": "led",
        "run": "ran",
        "win": "won",
        "fed": "feed",
        "person": "people persons",
        "include": "includes included including inclusion",
        "clear": "clearly",
        "arise": "arose arisen",
        "become": "became",
        "bind": "bound",
        "catch": "caught",
        "deal": "dealt",
        "feel": "felt",
        "fight": "fought",
        "foresee": "foresaw foreseen",
        "forget": "forgot forgotten",
        "freeze": "froze frozen",
        "grow": "grew grown",
        "hang": "hung",
        "hear": "heard",
        "hide": "hid hidden",
        "lay": "laid",
        "lend": "lent",
        "mean": "meant",
        "mislead": "misled",
        "override": "overrode overridden",
        "oversee": "oversaw overseen",
        "overwrite": "overwrote overwritten",
        "rebuild": "rebuilt",
        "repay": "repaid",
        "rewrite": "rewrote rewritten",
        "shrink": "shrank shrunk",
        "sit": "sat",
        "spend": "spent",
        "steal": "stole stolen",
        "strike": "struck",
        "swear": "swore sworn",
        "teach": "taught",
        "throw": "threw thrown",
        "undergo": "underwent undergone",
        "undertake": "undertook undertaken",
        "uphold": "upheld",
        "withhold": "withheld",
    }.items()
    for form in forms.split()
}


_OF_CAPITALS = {"IT": "information-technology"}
"""Short forms that in small letters are other words."""
_SPELLINGS = (("isation", "ization"), ("ise", "ize"), ("ised", "ized"), ("ising", "izing"), ("yse", "yze"))
_AMERICAN = tuple(american for _, american in _SPELLINGS)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark, where it stands in its text."""

    text: str
    start: int
    end: int
    stem: str
    """Lower case, without endings; equal for the forms of one word."""
    plain: str = ""
    """Lower case, without a possessive ending."""

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number, and no mark."""
        return self.text[0].isalnum() or self.text[0] in "£$€"


def tokens(text: str) -> list[Token]:
    """The tokens of a text, in order."""
    return [
        Token(word := found.group(), found.start(), found.end(), stem(word), _plain(word))
        for found in _TOKEN.finditer(text)
    ]


@lru_cache(maxsize=20_000)
def _plain(word: str) -> str:
    return _POSSESSIVE.sub("", word.lower().replace("’", "'")) or word


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its endings: ``notifies``, ``notified`` and ``notify`` are one."""
    plain = _OF_CAPITALS.get(word) or word.lower()
    if not plain.isalpha():
        plain = _POSSESSIVE.sub("", plain.replace("’", "'"))
    if not plain or not plain[0].isalpha():
        return plain or word
    if "-" in plain:
        return "-".join(stem(part) for part in plain.split("-") if part)
    apart = kept_apart(plain)
    if apart is not None:
        return apart
    plain = _IRREGULAR.get(plain, plain)
    if plain.endswith(_AMERICAN):
        for british, american in _SPELLINGS:
            if plain.endswith(american):
                plain = plain.removesuffix(american) + british
    return stem_word(plain)


def stems(words: str) -> frozenset[str]:
    """The stems of a few words, parted by blanks."""
    return frozenset(stem(word) for word in words.split())
