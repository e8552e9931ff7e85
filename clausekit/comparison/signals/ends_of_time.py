"""Ends of time: whether a sentence says until what, during what or before what, where a number might stand."""

from clausekit.language.sentence import Sentence


def has_open_end(sentence: Sentence) -> bool:
    """Whether a sentence says until what, or during what, and not for how long."""
    words = sentence.text.lower()
    return any(
        phrase in words
        for phrase in (
            "until ",
            "for as long as",
            "so long as",
            "for the duration",
            "indefinitely",
            "without limit",
            "the life of",
            "the term of",
            "throughout",
            "permanently",
            "at all times",
        )
    )


def until_some_time(sentence: Sentence) -> bool:
    """``Until the end of the season``: an end where a number might stand."""
    return any(
        cue.name == "until"
        and [token.plain for token in sentence.tokens[cue.last : cue.last + 3]] == ["the", "end", "of"]
        for cue in sentence.cues
    )


def so_long(sentence: Sentence) -> bool:
    """Whether a sentence says for how long in words: ``for the day of the visit``."""
    plain = [token.plain for token in sentence.tokens]
    return any(plain[at] == "for" and plain[at + 1] in ("the", "as", "that", "good") for at in range(len(plain) - 1))


def comes_before(sentence: Sentence) -> bool:
    """``Before it takes effect``."""
    return any(cue.name == "before" for cue in sentence.cues)


def goes_on_while(sentence: Sentence) -> bool:
    """``While it is being tried out``: as long as something else goes on."""
    return any(token.plain in ("while", "whilst", "during", "throughout") for token in sentence.tokens)
