from html import escape

from clausekit.library.load import load_library
from clausekit.rendering.book import render_book

LIBRARY = load_library()
UNION = render_book(LIBRARY, union_only=True)
OPEN = render_book(LIBRARY, union_only=False)


def test_the_union_edition_holds_everything_and_says_so():
    assert "Union only: holds lesser wordings" in UNION
    for clause in LIBRARY.values():
        assert f'id="{clause.id.replace("/", "-")}"' in UNION
        assert escape(clause.newest.why["en"]) in UNION


def test_the_public_edition_holds_nothing_secret():
    assert "Union only" not in OPEN
    for clause in LIBRARY.values():
        version = clause.newest
        assert escape(clause.title["en"]) in OPEN
        assert escape(version.why["en"]) not in OPEN
        for one in version.objections:
            assert escape(one.answer["en"]) not in OPEN
    assert "A lesser wording" not in OPEN
    assert "fallback" not in OPEN.lower()


def test_the_book_needs_nothing_from_elsewhere_and_leads_nowhere_wrong():
    for book in (UNION, OPEN):
        assert "http" not in book
        assert "src=" not in book
        assert "\x02" not in book
        assert "{{" not in book
        targets = {piece.split('"')[0] for piece in book.split('href="#')[1:]}
        ids = {piece.split('"')[0] for piece in book.split(' id="')[1:]}
        assert targets
        assert targets <= ids


def test_the_same_library_gives_the_same_book():
    assert render_book(LIBRARY, union_only=True) == UNION
