"""What the fuzzers start from: Word files with a bit of everything, sentences, and the files of ``corpus``."""

from functools import cache
from pathlib import Path

from tests.word.packages import by, cut, field, ins, p, r, word

CORPUS = Path(__file__).parent / "corpus"
SENTENCES = (
    "The Employer must tell the Union within 10 Working Days of any change.",
    "The Employer may, where reasonably practicable, tell the Union.",
    "No worker is dismissed because of data from a Covered System.",
    "“Covered System” means software that scores, ranks or watches workers.",
    "Data is deleted after fourteen (14) days, except as clause 2.1 says.",
    "The Union must not unreasonably withhold its consent.",
    "this agreement ends on 1 March 2028 unless the parties agree otherwise;",
    "An audit costs no more than £5,000 or 2.5 per cent. of the price, whichever is lower.",
)
_NUMBERING = """
<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>
"""


@cache
def packages() -> tuple[bytes, ...]:
    """Small Word files that hold between them every kind of thing that the reader knows."""
    return (word(p("one"), {}), _with_notes(), _with_tables())


def _with_notes() -> bytes:
    counted = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
    marks = '<w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    body = (
        p("Scope", style="Heading1")
        + p(SENTENCES[0], settings=counted.format(0))
        + p(r("must "), cut("tell "), ins(r("inform ")), "the Union", settings=counted.format(1))
        + p(marks.format(r(SENTENCES[1])), '<w:r><w:footnoteReference w:id="2"/></w:r>')
        + p('<w:bookmarkStart w:id="5" w:name="a"/>', r("Named"), '<w:bookmarkEnd w:id="5"/>', field("REF a", "Named"))
        + p(
            f"<w:moveFrom {by()}>{r('gone ')}</w:moveFrom>",
            "stays",
            f"<w:moveTo {by(number=2)}>{r(' gone')}</w:moveTo>",
        )
        + p(r("hidden", "<w:vanish/>"), settings=f"<w:rPr><w:del {by()}/></w:rPr>")
        + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    )
    parts = {
        "numbering": _NUMBERING,
        "footnotes": f'<w:footnote w:id="2">{p("a note")}</w:footnote>',
        "comments": f'<w:comment {by(number=0)} w:initials="A">{p("a remark")}</w:comment>',
        "header1": p("a header"),
    }
    return word(body, parts)


def _with_tables() -> bytes:
    cells = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{}</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>{}</w:tc>'
    box = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    choice = '<mc:Choice Requires="wps">{}</mc:Choice><mc:Fallback>{}</mc:Fallback>'
    choice = f"<mc:AlternateContent>{choice}</mc:AlternateContent>"
    body = (
        f"<w:tbl><w:tr>{cells.format(p('a'), p('b'))}</w:tr><w:tr><w:trPr><w:del {by()}/></w:trPr>"
        f"{cells.format(p('c'), '<w:tbl><w:tr><w:tc>' + p('d') + '</w:tc></w:tr></w:tbl>')}</w:tr></w:tbl>"
        + f'<w:sdt><w:sdtPr><w:tag w:val="t"/></w:sdtPr><w:sdtContent>{p("control")}</w:sdtContent></w:sdt>'
        + p(box.format(p("in a box")), '<w:hyperlink w:anchor="a">' + r("link") + "</w:hyperlink>")
        + p(choice.format(r("new"), r("old")), '<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:tab/><w:br/></w:r>')
        + p("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", '<w:fldSimple w:instr="PAGE">' + r("1") + "</w:fldSimple>")
    )
    return word(body)
