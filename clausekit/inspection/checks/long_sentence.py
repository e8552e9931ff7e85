"""A sentence of more than forty words."""

from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import SPOKEN, Subject
from clausekit.language.sentences import sentences, words

LONGEST = 40


def find(subject: Subject) -> Iterator[Remark]:
    """Sentences by their words; the items of a list count apart."""
    for passage in subject.passages:
        for sentence in sentences(passage.text) if passage.kind in SPOKEN else ():
            if (count := len(words(sentence))) > LONGEST:
                start = " ".join(sentence.split()[:6])
                yield Remark(passage, f"a sentence of {count} words: “{start} …”")


CHECK = Check(
    code="long-sentence",
    severity=Severity.NOTE,
    finds="A sentence of more than 40 words",
    hint="break it in two, or make a list of its cases",
    authority="GOV.UK content design, on plain English; ISO 24495-1:2023",
    find=find,
)
