"""Find what the employer accepted in an e-mail or across the table, and whether the texts say the same."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from clausekit.comparison.passages import passages
from clausekit.language.sentences import sentences
from clausekit.negotiation.numbers import numbers_in_words
from clausekit.negotiation.reviewing.choose_texts import OURS, Text
from clausekit.negotiation.reviewing.sources import Acceptance, Saying
from clausekit.negotiation.round import Side

_NUMBER = (
    r"(?:\b\d{1,4}[A-Z]?(?:\.[A-Z]?\d{1,4}[A-Z]{0,2}){0,5}(?: ?\([a-z]{1,6}\)){0,4}"
    r"|[Ss]chedule \d{1,4}[A-Z]?(?:,? paragraph \d{1,4})?)"
)
_KIND = r"(?:clauses?|articles?|provisions?|paragraphs?|sections?|numbers?|points?|nos?\.)"
_NAMED = (
    rf"(?:(?:to|with|on|all of|the whole of|your|the|our|new|union's|wording|text|draft|of|in|for|at)\s+){{0,6}}"
    rf"(?:{_KIND}\s+)?{_NUMBER}"
)
_AS_IT_IS = (
    r"(?:\s*,?\s*(?:as (?:drafted|tabled|proposed|written|it stands|they stand|it is|they are)|in full|unchanged))?"
)
_NEXT = rf"{_AS_IT_IS}(?:\s*,\s*and\s+|\s*[,;&]\s*|\s+and\s+|\s+(?:to|-|–)\s+|(?<=\d)[-–])"
_LIST = rf"{_NAMED}(?:{_NEXT}{_NAMED}){{0,40}}"
_WE = r"(?:we|i|the\s+(?:employer|council|company|trust|board|management|university|college|group)|management)"
_SURELY = (
    r"(?:(?:can|will|do|now|also|both|have|has|are|is|am|able|to|ready|happy|content|pleased|fully|hereby)\s+){0,4}"
)
_ACCEPT = r"(?:accepts?|accepted|agrees?|agreed|have no objections?|has no objections?|no objections?)"
_ACCEPTED = r"(?:is|are|has been|have been)\s+(?:now\s+|hereby\s+|all\s+)?(?:accepted|agreed)"
_SAID = (
    rf"\b{_WE}\s+{_SURELY}{_ACCEPT}\s+(?P<what>{_LIST})",
    rf"^(?:yes,?\s+)?(?:accepted|agreed|no objections?)\s*:?\s*(?P<what>{_LIST})",
    rf"(?P<what>{_LIST})\s*:?\s+{_ACCEPTED}",
    rf"^(?P<what>{_LIST})\s*[:–-]?\s+(?:accepted|agreed)\b",
)
_DOUBT = re.compile(
    r"\b(?:if|provided|providing|subject to|unless|until|except|but|however|apart from|save|other than|though|although|"
    r"would|could|might|may|minded|in principle|broadly|amended|amendments?|changes?|condition\w*|in return|"
    r"in exchange|once|when|pending|without prejudice|not|never|cannot|only|part|parts|first|last|some|rest of|spirit|"
    r"reserve\w*)\b"
    r"|n['’]t\b|\?",
    re.IGNORECASE,
)
_ONE = re.compile(_NUMBER, re.IGNORECASE)
_RANGE = re.compile(r"(?P<head>(?:\d+\.)+)(?P<first>\d+)\s*(?:to|-|–)\s*(?P=head)(?P<last>\d+)")
LONGEST = 600
"""Characters of a sentence that is read; nobody accepts anything in a longer one."""
MOST = 50
"""Numbers that one range stands for; a longer one is no range of provisions."""


def accept_in_words(sayings: Sequence[Saying], texts: Sequence[Text], counter: Text) -> tuple[Acceptance, ...]:
    """Every acceptance in words, with what became of the wording that was accepted.

    Why beside the fates and not one of them: words in an e-mail accept the text that lay on the table that day. What
    the texts say since is told beside it, and a condition or a doubt in the sentence is never left out.

    Args:
        sayings: what was written or said beside the texts.
        texts: every text exchanged, of either side.
        counter: the text of theirs that is reviewed.
    """
    said = [saying for saying in sayings if saying.source.side == Side.EMPLOYER]
    if not said:
        return ()
    theirs = _words_in(counter)
    ours = sorted((one for one in texts if one.source.side in OURS), key=lambda one: one.source.round)
    newest = _words_in(ours[-1]) if ours else frozenset()
    found = []
    for saying in said:
        then = [one for one in ours if one.source.round < saying.source.round]
        for number, sentence, doubtful in accepted_numbers(saying.words):
            wording = _wording(then[-1], number) if then else ()
            found.append(
                Acceptance(
                    number=number,
                    words=sentence,
                    source=saying.source,
                    doubtful=doubtful,
                    of_round=then[-1].source.round if wording else 0,
                    in_theirs=bool(wording) and theirs.issuperset(wording),
                    in_ours=bool(wording) and newest.issuperset(wording),
                )
            )
    return tuple(found)


def accepted_numbers(words: str) -> Iterator[tuple[str, str, bool]]:
    """The numbers that words accept, each with its sentence and whether that holds a condition or a doubt."""
    for sentence in sentences(" ".join(words.split())):
        if len(sentence) > LONGEST:
            continue
        numbers: dict[str, None] = {}
        for form in _forms():
            for said in form.finditer(sentence):
                numbers.update(dict.fromkeys(_each(said["what"])))
        for number in numbers:
            yield number, sentence, _DOUBT.search(sentence) is not None


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """What an acceptance looks like; large, so put together when there are words to read."""
    return tuple(re.compile(form, re.IGNORECASE) for form in _SAID)


def is_part_of(label: str, number: str) -> bool:
    """Whether a provision is the one that a number names, or stands below it."""
    below = (f"{number}(", f"{number},") if "." in number else (f"{number}.", f"{number}(", f"{number},")
    return label == number or label.startswith(below)


def _each(listed: str) -> Iterator[str]:
    for run in _RANGE.finditer(listed):
        first, last = int(run["first"]), int(run["last"])
        if first < last <= first + MOST:
            yield from (f"{run['head']}{at}" for at in range(first, last + 1))
    for one in _ONE.findall(listed):
        yield next(iter(numbers_in_words(one)), one)


def _wording(text: Text, number: str) -> tuple[str, ...]:
    return tuple(_plain(one.text) for one in passages(text.document) if one.text and is_part_of(one.label, number))


def _words_in(text: Text) -> frozenset[str]:
    return frozenset(_plain(one.text) for one in passages(text.document))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
