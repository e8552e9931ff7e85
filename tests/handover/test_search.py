"""What the search of a finished file says, word for word: a refusal must name what was found and where it stands."""

import pytest

from clausekit.findings import Finding, Location
from clausekit.handover.reopen import Found
from clausekit.handover.search import search
from clausekit.handover.secrets import Others, SecretText, gather

NAME = "letter.txt"
SECRET = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
NUMBERS = SECRET.split()
HINT = "if both are to have it, write it into the claim or into both rows of the table"


def strings(*texts, stream="lines"):
    return [Found(f"line {at}", text, stream) for at, text in enumerate(texts, 1)]


def internal(words, place, label="the mandate"):
    message, hint = f"internal wording, from {label}: “{words}”", "reword it in the file that it comes from"
    return Finding("internal-wording", message, Location(NAME, part=place), hint=hint)


def foreign(words, place):
    message = f"wording of another employer's papers, the claim of Westmarch: “{words}”"
    return Finding("other-wording", message, Location(NAME, part=place), hint=HINT)


def named(name, place):
    hint = "take the name out of the claim, or of this employer's row"
    return Finding("other-employer", f"another employer is named: {name}", Location(NAME, part=place), hint=hint)


def trace(message, place):
    return Finding("trace", message, Location(NAME, part=place), hint="take it out of the text that it comes from")


def mandate(*texts, opened=()):
    return gather([SecretText("the mandate", text) for text in texts or (SECRET,)], opened)


def others(**given):
    return gather([], [], others=Others(**given))


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (["one two three four five"], [internal("one two three four five", "line 1")]),
        (["Not one of them two three four five six."], [internal("two three four five six", "line 1")]),
        (["first of all", "one two three four five"], [internal("one two three four five", "line 2")]),
        (["two three four five six seven"], [internal("two three four five six seven", "line 1")]),
        ([" ".join(NUMBERS[:12])], [internal(" ".join(NUMBERS[:12]), "line 1")]),
        ([" ".join(NUMBERS[:13])], [internal(f"{' '.join(NUMBERS[:12])} …", "line 1")]),
        (["as " + " ".join(NUMBERS[1:])], [internal(f"{' '.join(NUMBERS[1:13])} …", "line 1")]),
        (["one two three", "four five six seven"], []),
        (["one two three four", "five"], []),
        (["one", "two three four five"], []),
        (["one two three four", "five six seven eight"], [internal(" ".join(NUMBERS[:8]), "line 1")]),
        (["one two three", "four five six", "seven eight"], [internal(" ".join(NUMBERS[:8]), "line 1")]),
        (["one two three four five", "six"], [internal("one two three four five six", "line 1")]),
        (["one", "two three four five six"], [internal("one two three four five six", "line 1")]),
        (["two one two three four five", "x"], [internal("one two three four five", "line 1")]),
    ],
)
def test_a_run_is_shown_as_it_stands_at_the_place_where_it_begins(texts, said):
    assert search(NAME, strings(*texts), mandate()) == said


def test_runs_that_do_not_lie_over_each_other_are_said_each():
    text = "one two three four five and then six seven eight nine ten"
    both = [internal("one two three four five", "line 1"), internal("six seven eight nine ten", "line 1")]
    assert search(NAME, strings(text), mandate()) == both
    beside = mandate("a b c d e", "f g h i j")
    assert search(NAME, strings("a b c d e f g h i j"), beside) == [
        internal("a b c d e", "line 1"),
        internal("f g h i j", "line 1"),
    ]


def test_a_long_leak_across_short_cells_is_seen_though_a_part_of_it_stands_in_two_secrets():
    shared = gather([SecretText("the mandate", "c d e f g"), SecretText("a note", "a b c d e f g h i j")], [])
    [said] = search(NAME, strings("a b c d", "e f g h", "i j"), shared)
    assert said == internal("a b c d e f g h i j", "line 1", "a note and the mandate")


def test_what_was_said_twice_in_one_place_is_told_once():
    assert search(NAME, strings("one two three four five, one two three four five"), mandate()) == [
        internal("one two three four five", "line 1")
    ]


def test_strings_of_different_streams_are_not_read_on_from_each_other():
    apart = [*strings("one two three four"), *strings("five six seven eight", stream="comments")]
    assert search(NAME, apart, mandate()) == []


def test_an_open_run_ends_a_hit():
    partly = mandate(opened=["five six seven eight nine"])
    assert search(NAME, strings("five six seven eight nine"), partly) == []
    assert search(NAME, strings(" ".join(NUMBERS[:9])), partly) == [
        internal(" ".join(NUMBERS[:8]), "line 1"),
    ]


def test_other_employers_wording_counts_from_eight_words_on():
    claim = [SecretText("the claim of Westmarch", SECRET)]
    kept_apart = others(wording=tuple(claim))
    assert search(NAME, strings(" ".join(NUMBERS[:7])), kept_apart) == []
    assert search(NAME, strings("at first it is", " ".join(NUMBERS[:7])), kept_apart) == []
    assert search(NAME, strings("at first", " ".join(NUMBERS[:8])), kept_apart) == [
        foreign(" ".join(NUMBERS[:8]), "line 2")
    ]
    assert search(NAME, strings("at first", *NUMBERS[:8]), kept_apart) == [foreign(" ".join(NUMBERS[:8]), "line 2")]
    assert search(NAME, strings(" ".join(NUMBERS[:8])), others(wording=tuple(claim), shared=(SECRET,))) == []


def test_wording_that_two_other_employers_share_in_part_is_one_passage():
    both = others(wording=(SecretText("of Westmarch", "c d e f g"), SecretText("of Eastmarch", "a b c d e f g h")))
    [said] = search(NAME, strings("a b c d e f g h"), both)
    assert said.message == "wording of another employer's papers, of Eastmarch and of Westmarch: “a b c d e f g h”"


def test_both_kinds_of_wording_are_said_of_one_string():
    both = gather([SecretText("the mandate", "a b c d e")], [], others=Others(wording=(
        SecretText("the claim of Westmarch", SECRET),
    )))  # fmt: skip
    assert search(NAME, strings(f"a b c d e {SECRET}"), both) == [
        internal("a b c d e", "line 1"),
        foreign(f"{' '.join(NUMBERS[:12])} …", "line 1"),
    ]


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (["as at Westmarch"], []),
        (["as at Westmarch Stores last year"], [named("Westmarch Stores", "line 1")]),
        (["Words.", "Westmarch", "Stores"], [named("Westmarch Stores", "line 2")]),
        (["WESTMARCH STORES, Westmarch Stores"], [named("Westmarch Stores", "line 1")]),
        (["Words.", "Eastmarch", "Eastmarch"], [named("Eastmarch", "line 2")]),
        (["Eastmarch", "and Westmarch Stores"], [named("Eastmarch", "line 1"), named("Westmarch Stores", "line 2")]),
        (["Westmarch Stores Holdings Ltd"], []),
        (["New Eastmarch"], []),
        (["New Eastmarch and Eastmarch"], [named("Eastmarch", "line 1")]),
        (["Eastmarch and New Eastmarch"], [named("Eastmarch", "line 1")]),
        (["Westmarch Stores Holdings Ltd, Westmarch Stores"], [named("Westmarch Stores", "line 1")]),
    ],
)
def test_another_employer_is_named_once_where_it_does_not_stand_in_an_own_name(texts, said):
    names = others(names=("Westmarch Stores", "Eastmarch"), own_names=("Westmarch Stores Holdings", "New Eastmarch"))
    assert search(NAME, strings(*texts), names) == said


def test_all_kinds_of_finding_are_told_together():
    secrets = gather(
        [SecretText("the mandate", "one two three four five")],
        [],
        traces={"tool": "this program"},
        others=Others(names=("Eastmarch",)),
    )
    found = search(
        NAME,
        [
            *strings("one two three four five at Eastmarch, by tool"),
            Found("author", "Author One", "people", is_person=True),
            Found("a.png", "", "pictures", unsearched=True),
        ],
        secrets,
    )
    codes = ["trace", "author", "unsearchable", "internal-wording", "other-employer"]
    assert [one.code for one in found] == codes


def test_with_no_other_employer_no_name_is_looked_for():
    assert search(NAME, strings("Westmarch Stores"), others(own_names=("Westmarch Stores",))) == []


TRACED = gather([], [], traces={"ClauseKit": "the name of this program", "training/first": "the id of a clause"})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Made by CLAUSEKIT", "the name of this program: `clausekit`"),
        ("as in Training/First", "the id of a clause: `training/first`"),
        ("training first", None),
        ("/home/a", "a path on this computer: `/home/a`"),
        ("see /Users/someone/Claim.docx for it", "a path on this computer: `/users/someone/claim.docx`"),
        ("in /tmp/x", "a path on this computer: `/tmp/x`"),
        ("/root/x", "a path on this computer: `/root/x`"),
        ("/mnt/x", "a path on this computer: `/mnt/x`"),
        ("/media/x", "a path on this computer: `/media/x`"),
        ("/Volumes/x", "a path on this computer: `/volumes/x`"),
        ("/private/x", "a path on this computer: `/private/x`"),
        (r"C:\x", r"a path on this computer: `c:\x`"),
        (r"on \\server\share", r"a path on this computer: `\\server\share`"),
        ("file:/x", "a path on this computer: `file:/x`"),
        ("file:///x/y", "a path on this computer: `file:///x/y`"),
        ("at https://example.org/home/page", None),
        ("our work/home/private/life", None),
        ("and/or", None),
        (r"a\b", None),
    ],
)
def test_traces_and_paths_are_said_with_what_they_are(text, said):
    expected = [trace(said, "line 2")] if said else []
    assert search(NAME, strings("Words.", text), TRACED) == expected


def test_every_string_with_a_trace_is_named_and_one_without_is_not():
    found = search(NAME, strings("clausekit", "", "Words.", "a clausekit/training/first"), TRACED)
    assert found == [
        trace("the name of this program: `clausekit`", "line 1"),
        trace("the name of this program: `clausekit`", "line 4"),
        trace("the id of a clause: `training/first`", "line 4"),
    ]


def test_people_are_named_unless_they_may_be():
    people = [
        Found("author of a change", "Author One", "people", is_person=True),
        Found("author of a remark", "Author Two", "people", is_person=True),
        Found("last changed by", "  ", "people", is_person=True),
        Found("line 1", "Author One", "lines"),
    ]
    [said] = search(NAME, people, gather([], []), frozenset(["Author Two"]))
    assert said == Finding(
        "author",
        "the file says who made or changed it: `Author One`",
        Location(NAME, part="author of a change"),
        hint="`clausekit scrub` takes it out",
    )


def test_what_cannot_be_searched_is_named():
    picture = Found("word/media/a.png", "", "pictures", unsearched=True)
    assert search(NAME, [picture, *strings("Words.")], gather([], [])) == [
        Finding(
            "unsearchable",
            "this cannot be searched for internal wording",
            Location(NAME, part="word/media/a.png"),
            hint="take it out of the file",
        )
    ]
