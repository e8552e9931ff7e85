"""How hard a text is to read: reading age and sentence length.

The reading age is the Flesch-Kincaid grade plus five years (Kincaid and others, 1975): words a sentence
and syllables a word, nothing else. It is a smoke alarm and no judge of sense.
"""

import re
from dataclasses import dataclass

from clausekit.language.sentences import sentences, words

_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(r"(?<![^aeiouy]l)(?<=[^aeiouy])e$|(?<![^aeiouy]l)(?<=[^aeiouycsxzgh])es$|(?<=[^aeiouytd])ed$")
_TWO_VOWELS = re.compile(r"ia|[^gq]ua|eo(?!u|p)|ea(?=[lt]e|$)|[aeou]y[aeiou]|[eu]ing|ie(?=n[ct])")


@dataclass(frozen=True, slots=True)
class ReadingLevel:
    """Figures of one text."""

    age: float
    """Years; 11 is the last year of primary school."""
    words: int
    sentences: int
    longest: int
    """Words of the longest sentence."""

    @property
    def average(self) -> float:
        """Words a sentence."""
        return self.words / self.sentences if self.sentences else 0.0


def reading_level(text: str) -> ReadingLevel:
    """Measure a text; one without words has age 0."""
    split = [words(sentence) for sentence in sentences(text)]
    split = [one for one in split if one]
    count = sum(map(len, split))
    if not count:
        return ReadingLevel(0.0, 0, 0, 0)
    heard = sum(syllables(word) for one in split for word in one)
    grade = 0.39 * count / len(split) + 11.8 * heard / count - 15.59
    return ReadingLevel(round(max(grade + 5, 5.0), 1), count, len(split), max(map(len, split)))


def syllables(word: str) -> int:
    """The syllables of a word, by its vowels; a number counts as one."""
    if not word[0].isalpha():
        return 1
    plain = word.lower().replace("’", "'").removesuffix("'s")
    parts = [part for part in re.split(r"[-']", plain) if part]
    return max(1, sum(max(1, _heard(part)) for part in parts))


def _heard(part: str) -> int:
    shortened = _SILENT_END.sub("", part) if len(part) > 3 else part
    return len(_VOWELS.findall(shortened)) + len(_TWO_VOWELS.findall(part))
