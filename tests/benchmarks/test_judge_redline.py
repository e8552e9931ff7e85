"""The judge of redlines reads both texts of a file, and notices a redline that has lost one."""

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

WHO = f'{nsdecls("w")} w:id="1" w:author="Author One" w:date="2027-03-01T00:00:00Z"'
TAKEN = f"<w:del {WHO}><w:r><w:delText>must</w:delText></w:r></w:del>"
PUT = f"<w:ins {WHO}><w:r><w:t>may</w:t></w:r></w:ins>"
GONE = f"<w:del {WHO}/>"


@pytest.fixture
def judged(benchmark, tmp_path):
    def judge(document):
        document.save(str(tmp_path / "redline.docx"))
        return benchmark("judge_redline").judge_redline(tmp_path / "redline.docx")

    return judge


def test_words_are_in_one_text_or_in_both(judged):
    document = docx.Document()
    paragraph = document.add_paragraph("The Employer ")
    for xml in (TAKEN, PUT):
        paragraph._p.append(parse_xml(xml))
    paragraph.add_run(" keep it.")
    found = judged(document)
    assert found.rejected == ("The Employer must keep it.",)
    assert found.accepted == ("The Employer may keep it.",)
    assert found.marked == 2


def test_where_the_end_of_a_paragraph_is_taken_out_two_are_one(judged):
    document = docx.Document()
    document.add_paragraph("One ")._p.get_or_add_pPr().append(parse_xml(f"<w:rPr {nsdecls('w')}>{GONE}</w:rPr>"))
    document.add_paragraph("and two.")
    found = judged(document)
    assert found.rejected == ("One", "and two.")
    assert found.accepted == ("One and two.",)


def test_a_row_of_a_table_is_in_one_text(judged):
    document = docx.Document()
    table = document.add_table(2, 1)
    table.cell(0, 0).text, table.cell(1, 0).text = "Log", "Score"
    table.rows[1]._tr.get_or_add_trPr().append(parse_xml(GONE))
    found = judged(document)
    assert found.rejected == ("Log", "Score")
    assert found.accepted == ("Log",)


def test_ours_give_back_both_texts_and_absent_peers_have_a_column(benchmark, tmp_path, monkeypatch):
    beside = benchmark("beside_redlines")
    cases = beside.small_cases
    monkeypatch.setattr(beside, "small_cases", lambda folder: cases(folder)[::5])
    rows = beside.judge_small_cases(tmp_path, benchmark("peers").Peers()).rows
    assert len(rows) == 3
    assert {row[1] for row in rows} == {"right"}
    assert {result for row in rows for result in row[2:]} == {"absent"}
