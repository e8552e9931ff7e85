"""The names of the elements that the reader of Word files knows."""

from clausekit.word.elements import W

MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
VML = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"
WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WORD_2012 = "{http://schemas.microsoft.com/office/word/2012/wordml}"

PARAGRAPH = W + "p"
PARAGRAPH_SETTINGS = W + "pPr"
RUN = W + "r"
RUN_SETTINGS = W + "rPr"
TEXT = W + "t"
DELETED_TEXT = W + "delText"
TABLE = W + "tbl"
ROW = W + "tr"
CELL = W + "tc"
SECTION = W + "sectPr"
CONTROL = W + "sdt"
CONTROL_CONTENT = W + "sdtContent"
INSERTED = W + "ins"
DELETED = W + "del"
MOVED_FROM = W + "moveFrom"
MOVED_TO = W + "moveTo"
CELL_INSERTED = W + "cellIns"
CELL_DELETED = W + "cellDel"
CELL_MERGED = W + "cellMerge"
PARAGRAPH_CHANGE = W + "pPrChange"
RUN_CHANGE = W + "rPrChange"
ALTERNATE = COMPATIBILITY + "AlternateContent"
CHOICE = COMPATIBILITY + "Choice"
TEXT_BOX = W + "txbxContent"

FORMAT_CHANGES = tuple(
    W + name
    for name in (
        "pPrChange",
        "rPrChange",
        "tblPrChange",
        "tblPrExChange",
        "tblGridChange",
        "trPrChange",
        "tcPrChange",
        "sectPrChange",
        "numberingChange",
    )
)
"""Changes of look alone."""
CHANGES = (
    INSERTED,
    DELETED,
    MOVED_FROM,
    MOVED_TO,
    CELL_INSERTED,
    CELL_DELETED,
    CELL_MERGED,
    *FORMAT_CHANGES,
)
"""Everything that makes the two views of a file differ, or that a person would have to accept or reject."""
WORDS = (TEXT, DELETED_TEXT, MATHS + "t", DRAWING + "t", CHART + "v")
"""The elements whose text is words of the document."""
