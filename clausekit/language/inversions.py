"""Inversions: whose a verb is and which verb it is, where they stand elsewhere than behind a subject and its modal."""

from collections.abc import Sequence

from clausekit.language.parts import NEGATIVE
from clausekit.language.sentence import Part
from clausekit.language.subjects import PRONOUNS
from clausekit.language.tokens import Token, stem
from clausekit.language.verbs import PARTICIPLE, comparable_name, verb_after
from clausekit.language.word_lists import Found, plain_set

PREPOSITIONS = plain_set("frames.prepositions")
_INVERTING = frozenset(("nor", "neither", "only", "never"))
_LAYING = frozenset(("to", "for", "on", "with"))
_OCCASIONS = frozenset(
    map(
        stem,
        (
            "time",
            "times",
            "case",
            "cases",
            "circumstance",
            "circumstances",
            "event",
            "account",
            "way",
            "stage",
            "point",
            "moment",
        ),
    )
)
_AT_A_TIME = frozenset(("by", "within", "before", "on", "at", "in", "for", "after", "not", "no", "during"))


def charged_with(
    read: Sequence[Token], modal: Found, last: int, parties: Sequence[Found]
) -> tuple[str, str, int] | None:
    """``It shall be for the Employer to prove``: whose duty it is, in which words, and the verb; None if not so put."""
    if read[modal.first].plain in ("entitle", "entitles"):
        whose = next((one for one in parties if last <= one.first <= last + 1), None)
        if whose is None or whose.last + 1 >= len(read):
            return None
        words = " ".join(token.text for token in read[whose.first : whose.last])
        return whose.name, words, whose.last + (read[whose.last].plain == "to")
    opens = [token.plain for token in read[last : last + 2]]
    laid = modal.first > 0 and read[modal.first - 1].plain in ("it", "there") and read[modal.last - 1].plain in _LAYING
    laid = laid or (read[modal.first].plain, read[modal.last - 1].plain) == ("it", "of")  # "it is the duty of"
    if not opens or (opens != ["be", "for"] and opens[0] not in ("fall", "lie", "rest") and not laid):
        return None
    party = next((one for one in parties if last < one.first + laid and one.first <= last + 4), None)
    if laid and party is None:
        to = next((at for at in range(last + 1, min(last + 6, len(read) - 1)) if read[at].plain == "to"), None)
        return None if to is None else ("", "", to + 1)
    if party is None or party.last + 1 >= len(read) or read[party.last].plain != "to":
        return None
    return party.name, " ".join(token.text for token in read[party.first : party.last]), party.last + 1


def over_time(read: Sequence[Token], at: int, counted: frozenset[int]) -> int:
    """The token of the verb over a time put before it: ``shall by Easter remove``, ``shall within ten days give``."""
    here = at
    while here + 1 < len(read) and (read[here].plain in _AT_A_TIME or here in counted):
        here += 1 if here in counted or here + 1 in counted or read[here + 1].text[0].isupper() else len(read)
        while here < len(read) and (here in counted or read[here].text[0].isupper()):
            here += 1
    return here if here < len(read) and here > at else at


def over_always(read: Sequence[Token], last: int) -> tuple[int, bool]:
    """The token behind ``at no time`` or ``in every case`` after a modal, and whether that denies the verb."""
    if last + 3 >= len(read) or read[last].plain not in _AT_A_TIME | {"under"} or read[last + 2].stem not in _OCCASIONS:
        return last, False
    if read[last + 1].plain not in ("no", "any", "all", "every", "each"):
        return last, False
    return last + 3, read[last + 1].plain == "no"


BOUNDING = frozenset(
    (
        *("except", "save", "unless", "where", "wherever", "if", "when", "whenever", "until", "after", "before"),
        *("during", "throughout", "within", "outside", "inside", "everywhere", "anywhere", "without", "provided"),
        *("and", "or", "but", "only"),
    )
)
"""Words behind what is forbidden or let that bound it, or open something else."""


def is_verb(read: Sequence[Token], at: int) -> bool:
    """Whether a modal governs the word at a place: ``is forbidden to enter``, and not ``is forbidden except …``."""
    return at < len(read) and read[at].is_word and read[at].plain not in PREPOSITIONS | BOUNDING


def thing_there(read: Sequence[Token], start: int, at: int) -> int:
    """The head of what there is to be: ``fee`` in ``there shall be no appeal fee``; 0 for any other verb."""
    if at + 1 >= len(read) or read[at].plain not in ("no", "a", "an") or read[start].plain != "there":
        return 0
    stop = next((to for to in range(at + 1, len(read)) if not _of_phrase(read, to)), len(read))
    return stop - 1 if stop > at + 1 else 0


def _of_phrase(read: Sequence[Token], at: int) -> bool:
    return read[at].is_word and read[at].plain not in PREPOSITIONS | _ENDS_PHRASE


_ENDS_PHRASE = frozenset(
    (
        "and",
        "or",
        "which",
        "that",
        "who",
        "whose",
        "between",
        "before",
        "after",
        "during",
        "where",
        "if",
        "unless",
        "as",
    )
)


def banned_noun(read: Sequence[Token], start: int, end: int) -> int:
    """The head of the words that are banned: ``logging`` in ``the logging of keystrokes is prohibited``."""
    stop = next((at for at in range(start + 1, end) if read[at].plain in PREPOSITIONS), end)
    return max(stop - 1, start)


_SINGLE = frozenset(("a", "an", "the", "any", "another"))


def denied_before(
    read: Sequence[Token], start: int, first: int, parts: Sequence[Part], counted: frozenset[int]
) -> bool:
    """Whether a subject denies its verb: ``no manager``; and not ``one who says nothing``, where it is told of him."""
    if read[start].plain == "not" and start + 1 < first and read[start + 1].plain in ("one", "a", "any"):
        return True
    relative = next((at for at in range(start, first) if read[at].plain in _RELATIVES), first)
    return any(
        read[at].plain in NEGATIVE and not _compared(read, at)
        for at in range(start, relative)
        if at not in counted and (parts[at] is Part.MAIN or at == start)
    )


def _compared(read: Sequence[Token], at: int) -> bool:
    """``No less favourable terms shall apply``: a floor, which denies no verb; nor does ``no matter what it says``."""
    if read[at].plain == "no" and at + 1 < len(read) and read[at + 1].plain == "matter":
        return True
    than = any(token.plain in ("than", "favourable", "favourably", "generous") for token in read[at + 2 : at + 6])
    return than and at + 1 < len(read) and read[at].plain == "no" and read[at + 1].plain in _LESSER


_LESSER = frozenset(("less", "fewer", "worse", "lower", "shorter", "smaller", "poorer"))
_RELATIVES = frozenset(("who", "whom", "whose"))


def denied_behind(read: Sequence[Token], verb_at: int, counted: frozenset[int]) -> bool:
    """Whether what a verb is said of is denied: ``shall keep no log``, ``shall enter into no secrecy agreement``.

    ``Shall have no effect`` denies nothing: it says what a thing is.
    """
    at = verb_at + 1
    if at + 1 < len(read) and read[at].plain in _INTO | {"by"}:
        at += 1  # "shall enter into no secrecy agreement", "shall be seen by nobody"
    if at <= len(read) and read[at - 1].plain == "by":
        return at < len(read) and read[at].plain in ("nobody", "no-one", "no", "none", "neither")
    if at >= len(read) or at in counted or read[verb_at].plain in PREPOSITIONS:
        return False
    void = "void" in (comparable_name(read, verb_at), comparable_name(read, verb_at + 1))
    return read[at].plain in ("no", "neither", "nothing") and not void


_INTO = frozenset(("into", "to", "upon"))


def ensured(read: Sequence[Token], at: int) -> tuple[int, bool] | None:
    """What is to be done in ``shall ensure that no scan is kept``, and whether that is denied; None without it."""
    if at + 4 >= len(read) or read[at].stem not in _ENSURING or read[at + 1].plain != "that":
        return None
    be = next((to for to in range(at + 3, min(at + 9, len(read) - 1)) if read[to].plain in ("is", "are")), 0)
    verb = verb_after(read, be + 1) if be else 0
    if not verb or verb >= len(read) or not PARTICIPLE.search(read[verb].plain):
        return None
    return verb, read[at + 2].plain in NEGATIVE or any(token.plain == "not" for token in read[be:verb])


_ENSURING = frozenset((stem("ensure"), "see", stem("procure")))


def is_no_longer(read: Sequence[Token], at: int) -> bool:
    """Whether ``no longer`` denies the verb behind it: ``shall no longer supply``; not ``no longer than a year``."""
    words = [token.plain for token in read[at : at + 3]]
    return words[:2] == ["no", "longer"] and words[2:] not in ([], ["than"])


def ceasing(read: Sequence[Token], at: int) -> int:
    """The token of what is not to be done any more in ``shall cease to supply``; 0 for any other verb."""
    if at + 2 >= len(read) or read[at].plain != "cease" or read[at + 1].plain != "to":
        return 0
    return 0 if read[at + 2].plain in ("have", "be", "apply", "exist", "operate", "run") else at + 2


def refraining(read: Sequence[Token], at: int) -> int:
    """The token of what is not to be done in ``endeavour not to allow``; 0 for any other verb."""
    following = [token.plain for token in read[at + 1 : at + 3]]
    return at + 3 if at + 3 < len(read) and read[at].stem in _TRYING and following == ["not", "to"] else 0


def unfailing(read: Sequence[Token], at: int) -> int:
    """The token of what is to be done in ``shall not fail to answer``; 0 for any other verb."""
    return at + 2 if at + 2 < len(read) and read[at].plain in _FAILING and read[at + 1].plain == "to" else 0


_FAILING = frozenset(("fail", "omit", "neglect", "forget", "refuse", "decline"))
_TRYING = frozenset(map(stem, ("endeavour", "try", "attempt", "seek", "aim", "strive", "choose")))


def freed_by_nothing(read: Sequence[Token], modal: Found, parties: Sequence[Found]) -> tuple[str, str, int] | None:
    """``Nothing in this clause obliges the Board to answer``: whose the verb is, and the verb behind it."""
    if read[modal.first].stem != "noth":
        return None
    party = next((one for one in parties if modal.last <= one.first <= modal.last + 1), None)
    if party is None or party.last >= len(read):
        return None
    linked = read[party.last].plain in ("to", "from")
    if not linked and not read[party.last].plain.endswith("ing"):
        return None
    return party.name, " ".join(token.text for token in read[party.first : party.last]), party.last + linked


def inverted(
    read: Sequence[Token], modal: Found, last: int, parties: Sequence[Found], above: str
) -> tuple[str, str, int] | None:
    """``Nor will it guess``, ``nor shall any manager ask``: the subject behind the modal, and the verb behind that."""
    if not modal.first or last + 1 >= len(read):
        return None
    denied = modal.first > 1 and read[modal.first - 2].plain == "no" and read[modal.first - 1].stem in _OCCASIONS
    only = read[0].plain == "only" and (read[last].plain in _SINGLE or any(one.first == last for one in parties))
    if read[modal.first - 1].plain not in _INVERTING and not denied and not only:
        return None
    if read[last].plain in PRONOUNS:
        return above, "", verb_after(read, last + 1)
    party = next((one for one in parties if last <= one.first <= last + 1), None)
    if party is None:
        be = next((at for at in range(last + 1, min(last + 6, len(read) - 1)) if read[at].plain == "be"), 0)
        return ("", "", verb_after(read, be + 1)) if (denied or only) and be else None
    if party.last >= len(read):
        return None
    return party.name, " ".join(token.text for token in read[party.first : party.last]), verb_after(read, party.last)
