"""Names of parties: who acts or is meant, by class, with employers and trades that no list holds."""

import re
from collections.abc import Sequence

from clausekit.language.stretches import covered
from clausekit.language.tokens import Token, tokens
from clausekit.language.word_lists import Found, plain_set, stem_set, word_list

_DOES = plain_set("names.does")
_EMPLOYS = plain_set("names.employs")
"""What those do who employ others."""
_ACTS = plain_set("names.acts")
"""What a person of any trade does; a name with a capital before it may be a body of both sides."""
_SAMPLES = plain_set("names.samples")
_DOCUMENTS = stem_set("names.documents")
_TRADE = re.compile(r"(?:[^aeiou]er|or|ist|ian|ee|ant|man|woman|hand|eur|nurse|cook|guide|chef|clerk|guard)$")
_TRADES = re.compile(r"(?:[^aeiou]ers|ors|ists|ians|men|women|hands|cooks|guards)$")
_ONE = frozenset(("a", "an", "any", "each", "every", "no", "the", "another"))
_THINGS = plain_set("names.things")
_ROOMS = plain_set("names.rooms")
_BUILDINGS = plain_set("names.buildings")
_WITHIN = frozenset(("throughout", "inside", "outside", "within", "in", "at", "across", "around"))
_HIGH = plain_set("names.high")
_LANDLORDS = plain_set("names.landlords")
_EVERYDAY = plain_set("names.everyday")
"""Words that name a party only with a capital."""
_EMPLOYED_BY = re.compile(
    r"\b(?:employed by|employees? of|employment (?:with|by)) the ((?:[A-Z][\w’'-]+ )*[A-Z][\w’'-]+)"
)
_NAMED = re.compile(r"\b[Tt]he ((?:[A-Z][\w’'-]+ )*[A-Z][\w’'-]+)(?:['’]s?)? (\w+)")


def employers_in(*texts: str) -> frozenset[str]:
    """Names, in lower case, under which texts speak of the employer: ``the Dairy shall``, ``the Mint will``."""
    found: set[str] = set()
    for text in texts:
        for match in _NAMED.finditer(text):
            name = match[1]
            read = tokens(name)
            if words := name.lower().split()[-2:]:
                if words[-1] == "association" and words[0] in _LANDLORDS:
                    found.update((name.lower(), words[-1]))
            known = any(word_list("parties").at(read, at) is not None for at in range(len(read)))
            known = known and not _is_trade_of_house(read)
            if match[2] in _DOES | _EMPLOYS and not known and not any(token.stem in _DOCUMENTS for token in read):
                found.add(name.lower())
        for match in _EMPLOYED_BY.finditer(text):
            read = tokens(match[1])
            if not any(word_list("parties").at(read, at) is not None for at in range(len(read))):
                found.add(match[1].lower())
    return frozenset(found)


def _is_trade_of_house(read: Sequence[Token]) -> bool:
    """``Nurse Agency``, ``Driver Bureau``: a house of work named after those who work there."""
    found = list(word_list("parties").find(read))
    return len(read) > 1 and all(one.name == "worker" and one.last < len(read) for one in found)


def parties_of(read: Sequence[Token], employers: frozenset[str]) -> tuple[Found, ...]:
    """The parties of a sentence, in order."""
    found = [
        Found("employer", one.first, one.last) if _of_landlord(read, one, employers) or _is_office(read, one) else one
        for one in word_list("parties").find(read)
        if not _common(read, one)
    ]
    found = [one for one in found if not _where_they_work(read, one, found)]
    return _with_names(_longest([_named(read, one) for one in found]), read, employers)


def _where_they_work(read: Sequence[Token], one: Found, found: list[Found]) -> bool:
    """``A district nurse``, ``court interpreters``: the house is no party, those who work there are."""
    house = (one.name == "employer" and read[one.first].text[0].islower()) or read[one.first].plain in _COURTS
    return house and any(other.first == one.last and other.name == "worker" for other in found)


_COURTS = frozenset(("court", "courts", "inspectorate"))


def _longest(found: list[Found]) -> list[Found]:
    """The parties without those that are part of a name: ``the Courier Company`` is no courier."""
    return [
        one
        for one in found
        if not any(other.first <= one.first and one.last <= other.last and one != other for other in found)
    ]


def _is_office(read: Sequence[Token], one: Found) -> bool:
    """``Read by personnel``: the department, and not those who work there."""
    behind = read[one.first - 1].plain in ("by", "to", "with", "from") if one.first else False
    return behind and one.last == one.first + 1 and read[one.first].plain == "personnel"


def _of_landlord(read: Sequence[Token], one: Found, employers: frozenset[str]) -> bool:
    """``The Housing Association``, which employs, and where a text has one ``the Association`` too."""
    return read[one.last - 1].plain == "association" and (
        (one.first > 0 and read[one.first - 1].plain in _LANDLORDS) or "association" in employers
    )


def _common(read: Sequence[Token], one: Found) -> bool:
    """Whether a word is no party but an everyday word: ``shall state``, ``a local network``, ``any group of staff``."""
    if read[one.first].plain == "representative" and one.last < len(read) and read[one.last].plain in _SAMPLES:
        return True  # "a representative sample"
    if read[one.first].plain == "assistant" and one.first and read[one.first - 1].plain in _MADE:
        return True  # "the cataloguing assistant" is a tool
    if _is_place(read, one):
        return True
    if read[one.first].plain == "authority" and one.last < len(read) and read[one.last].plain in ("to", "for"):
        return True
    if one.first and read[one.first - 1].plain in ("who", "to") and read[one.first].plain in _DONE:
        return True  # "those who volunteer"
    return one.last == one.first + 1 and read[one.first].plain in _EVERYDAY and read[one.first].text[0].islower()


_MADE = plain_set("names.made-assistants")
_DONE = frozenset(
    ("volunteer", "volunteers", "claim", "steward", "partner", "partners", "guard", "guards", "guide", "guides")
)


def _is_place(read: Sequence[Token], one: Found) -> bool:
    """``Throughout the school``, ``the staff room``, ``a bank holiday``: where or when it is, and nobody."""
    follows = read[one.last].plain if one.last < len(read) else ""
    if read[one.first].plain == "bank" and follows in ("holiday", "holidays"):
        return True
    if one.name == "worker" and follows in _ROOMS:
        return True
    before = [token.plain for token in read[max(0, one.first - 2) : one.first]]
    inside = before[-1:] and (before[-1] if before[-1] not in _ONE else before[0]) in _WITHIN
    return bool(inside) and read[one.last - 1].text in _BUILDINGS and follows not in _DOES


def _named(read: Sequence[Token], one: Found) -> Found:
    """A party with the capitals before it: ``the Fire Authority``, ``the Data Ethics Committee``."""
    first = one.first
    if read[one.last - 1].text[0].isupper():
        while first > 1 and read[first - 1].text[0].isupper() and read[first - 1].text[1:].islower():
            first -= 1
    last = one.last
    if read[last - 1].plain == "of" and last < len(read) and read[last].is_word and read[last].plain not in _ONE:
        last += 1  # "the head of security"
    return Found(one.name, first, last)


def _with_names(known: list[Found], read: Sequence[Token], employers: frozenset[str]) -> tuple[Found, ...]:
    """The parties, with employers called by a name that no list holds, and trades."""
    longest = sorted(employers, key=len, reverse=True)
    known = [
        Found("employer", one.first, last)
        if one.name == "worker" and (last := _employer_at(read, one.first, longest)) > one.last
        else Found("employer", one.first, one.last)
        if _is_house_by_name(read, one) or _is_firm(read, one)
        else one
        for one in known
    ]
    taken = covered(known)
    if len(read) > 1 and 0 not in taken and _are_trades(read):
        known.append(Found("worker", 0, 1))
    for at in range(1, len(read) - 1):
        if at in taken:
            continue
        capital = read[at].text[0].isupper() and read[at].text[1:].islower() and read[at - 1].plain == "the"
        if (
            capital
            and read[at].stem not in _DOCUMENTS
            and (
                read[at + 1].plain in _DOES | _EMPLOYS
                or (at > 1 and read[at - 2].plain == "by")
                or read[at].text.endswith(("'s", "’s"))
            )
        ):
            known.append(Found("employer", at, at + 1))
        elif read[at].text[0].isupper() and (last := _employer_at(read, at, longest)):
            known.append(Found("employer", at, last))
            taken.update(range(at, last))
        elif _is_house(read, at):
            known.append(Found("employer", at, at + 1))
        elif _is_trade(read, at):
            known.append(Found("worker", at, at + 1))
    return tuple(sorted(known, key=lambda one: one.first))


def _is_house_by_name(read: Sequence[Token], one: Found) -> bool:
    """``The Broadcaster``, ``the Insurer``: with a capital, the house, which in small letters is one who does that."""
    word = read[one.first]
    alone = one.last == one.first + 1 and one.first > 0 and read[one.first - 1].plain == "the"
    acts = one.last < len(read) and read[one.last].plain in _DOES
    return alone and (word.text[0].isupper() or acts) and word.plain in _HOUSES_BY_NAME


def _is_firm(read: Sequence[Token], one: Found) -> bool:
    """``The Group``, ``the Cinema Group``: a firm; and not ``the Working Group``, which is of both sides."""
    if one.name != "joint" or read[one.last - 1].text != "Group":
        return False
    return not any(token.plain in _WORKING for token in read[one.first : one.last - 1])


_WORKING = plain_set("names.working")
_HOUSES_BY_NAME = plain_set("names.houses-by-name")


def _employer_at(read: Sequence[Token], at: int, longest: Sequence[str]) -> int:
    """The token after the first of some names of an employer that the text uses elsewhere; 0 if there is none."""
    for name in longest:
        words = name.split()
        if at + len(words) <= len(read) and [token.plain for token in read[at : at + len(words)]] == words:
            return at + len(words)
    return 0


def _is_house(read: Sequence[Token], at: int) -> bool:
    """``The hotel shall``, ``by the brewery``: a house of work that acts as those who run it, and no place."""
    if read[at].plain not in _HOUSES or read[at - 1].plain != "the":
        return False
    return read[at + 1].plain in _DOES | _EMPLOYS or (at > 1 and read[at - 2].plain == "by")


_HOUSES = plain_set("names.houses")


def _are_trades(read: Sequence[Token]) -> bool:
    """Whether a sentence opens with people of a trade that no list holds: ``Fettlers shall``."""
    plain = read[0].plain
    return (
        _TRADES.search(plain) is not None
        and read[1].plain in _DOES | {"who", "whose"}
        and plain not in _THINGS
        and plain.removesuffix("s") not in _THINGS
        and word_list("parties").at(tokens(plain.removesuffix("s")), 0) is None
    )


def _is_trade(read: Sequence[Token], at: int) -> bool:
    """Whether a word is a trade that no list holds: ``a pharmacist who``, ``any diver may``, ``an officer``."""
    plain = read[at].plain
    if not read[at].text[0].islower() or plain in _THINGS:
        return False
    if plain in ("officer", "officers"):
        return read[at - 1].plain not in _HIGH and read[at + 1].plain != "of"
    single = _TRADE.search(plain) is not None and read[at - 1].plain in _ONE
    return single and (read[at + 1].plain in _DOES | _ACTS or read[at + 1].plain in ("who", "whose", "can"))
