"""Spelling: British and American spellings of one word, brought to one."""

import re
from functools import lru_cache

_ENDINGS = (
    (re.compile(r"(?<=..)is(ation(?:s|al)?|e|ed|es|er|ers|ing)$"), r"iz\1"),
    (re.compile(r"(?<=al)ys(e|ed|es|er|ers|ing)$"), r"yz\1"),
    (
        re.compile(r"^((?:dis|un|mis)?(?:arm|behavi|cand|col|endeav|fav|harb|hon|hum|lab|neighb|rig|rum|val|vig))our"),
        r"\1or",
    ),
    (re.compile(r"^((?:cent|fib|lit|kilomet|met|theat|calib))re(s?|d)$"), r"\1er\2"),
    (re.compile(r"^(def|off|pret)ence(s|less)?$"), r"\1ense\2"),
    (re.compile(r"^licenc(e|es|ed)$"), r"licens\1"),
    (re.compile(r"^practis(e|es|ed|ing)$"), r"practic\1"),
    (re.compile(r"^(analog|catalog|dialog)ue(s|d)?$"), r"\1\2"),
    (re.compile(r"^((?:cance|counse|labe|leve|mode|signa|channe|trave|tota|fue))ll(ed|ing|er|ers|or|ors)$"), r"\1l\2"),
    (re.compile(r"^(fulfi|enro|insta|ski|wi)l(ment|ments|s|ful|fully)?$"), r"\1ll\2"),
    (re.compile(r"^((?:abridg|acknowledg|judg))ement(s?)$"), r"\1ment\2"),
    (re.compile(r"^programme(s?)$"), r"program\1"),
    (re.compile(r"^ageing$"), "aging"),
    (re.compile(r"^gre(y|ys)$"), r"gra\1"),
    (re.compile(r"^(an|p|orthop)ae"), r"\1e"),
)
"""Patterns of whole words in lower case. None maps one word to another in common use ("our" stays "our")."""

_OTHERS = {"whilst": "while", "amongst": "among", "learnt": "learned", "spelt": "spelled", "towards": "toward"}

_NO_VARIANTS = frozenset({"prise", "prised", "wise", "wiser", "rise", "rises", "rising", "riser"})
"""Words whose other spelling would be a different word, or that have none."""


@lru_cache(maxsize=4096)
def one_spelling(word: str) -> str:
    """The word in the spelling that stands for all of its spellings; in lower case, as it comes."""
    if word in _NO_VARIANTS:
        return word
    word = _OTHERS.get(word, word)
    for pattern, instead in _ENDINGS:
        word, found = pattern.subn(instead, word)
        if found:
            break
    return word
