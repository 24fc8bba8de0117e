"""Web pages and ModernGov's web service."""

import time
from pathlib import Path

import pytest
from made_files import shown

from ingest import readers
from ingest.lines import SourceLine
from ingest.readers import html


def read_html(markup: str) -> tuple[SourceLine, ...]:
    return html.read(markup.encode(), Path("page.html")).lines


def test_modern_page() -> None:
    lines = read_html(
        """<html><body><ul class="menu"><li>Home</li></ul>
        <div id="modgov"><div class="mgContent"><h1>Agenda and minutes</h1>
        <h2>Example Board<br>Tuesday, 4th March, 2025 10.00 am</h2>
        <p><span class="mgLabel">Venue:</span>&nbsp;Committee Room 1</p>
        <table class="mgItemTable"><caption class="mgHideOffScreen">Items</caption>
        <tr><th>No.</th><th>Item</th></tr>
        <tr><td><p>1.</p></td><td><p><a href="mgAi.aspx?ID=1">Apologies</a></p>
        <div><p>Apologies were received from <b>Councillor Able</b>.</p></div></td></tr>
        <tr><td>2.</td><td>Plan<ol type="i"><li>that x</li><li>that y</li></ol></td></tr></table>
        <table><tr><th>Attendee</th><th>Role</th><th>Attendance</th></tr>
        <tr><td>B. Baker</td><td></td><td>Expected</td></tr><tr><td>C</td><td></td><td></td></tr>
        </table></div></div><div>Contact us</div><script>alert(1)</script></body></html>"""
    )
    assert [(line.text, line.heading) for line in lines[:3]] == [
        ("Agenda and minutes", 1),
        ("Example Board", 2),
        ("Tuesday, 4th March, 2025 10.00 am", 2),
    ]
    assert [line.text for line in lines[3:10]] == [
        "Venue: Committee Room 1",
        "No.\tItem",
        "1. Apologies",
        "Apologies were received from Councillor Able.",
        "2. Plan",
        "i. that x",
        "ii. that y",
    ]
    assert [line.cells for line in lines[10:]] == [
        ("Attendee", "Role", "Attendance"),
        ("B. Baker", "", "Expected"),
        ("C", "", ""),
    ]


def test_page_laid_out_by_tables() -> None:
    lines = read_html(
        """<table><tr><td><p align=center><b>Example Partnership</b></p>
        <table><tr><td><b>Present:</b></td><td>A. Able (Chair); B. Baker (Police)</td></tr></table>
        <table><tr><td>A. Able<br>B. Baker</td><td>Council<br>Police</td></tr></table>
        <table><tr><td rowspan=2>Police</td><td>C. Carr</td></tr><tr><td>D. Dale</td></tr></table>
        </td></tr></table>"""
    )
    assert [line.cells or line.text for line in lines] == [
        "Example Partnership",
        ("Present:", "A. Able (Chair); B. Baker (Police)"),
        ("A. Able", "Council"),
        ("B. Baker", "Police"),
        ("Police", "C. Carr"),
        "D. Dale",
    ]


def test_what_is_not_seen_is_not_read() -> None:
    lines = read_html(
        """<body><nav>Menu</nav><p hidden>a</p><p style="display: none">b</p><style>p{}</style>
        <p>Minutes<span class="sr-only"> opens a new window</span></p><!-- c -->
        <template>d</template><select><option>e</select><footer>Contact us</footer>
        <p onclick="x()">&lt;script&gt;</p>"""
    )
    assert [line.text for line in lines] == ["Minutes", "<script>"]


def test_title_address_and_encoding_of_a_page() -> None:
    page = (
        "<!-- saved from url=(0026)https://example.org/m.aspx -->\n<html><head><title> Board\n"
        " minutes</title><meta charset='iso-8859-1'></head><body><p>A – B</p></body></html>"
    )
    source = html.read(page.encode("cp1252"), Path("m.html"))
    assert (source.title, source.url) == ("Board minutes", "https://example.org/m.aspx")
    assert source.lines[0].text == "A – B"


@pytest.mark.parametrize(
    "markup",
    [
        "<p>hello <b>x</b> there</p>" * 20_000,
        "<span>" * 30_000 + "x",
        "<div>" * 990 + "x",
        "<table><tr><td>" * 300 + "x",
        "<ul><li>" * 400 + "x",
        "<table>" + "<tr><td colspan=99999 rowspan=99999>a" * 2_000,
    ],
)
def test_hostile_page_is_harmless(markup: str) -> None:
    begin = time.process_time()
    assert read_html(markup)
    assert time.process_time() - begin < 10


MEETING = """<?xml version="1.0" encoding="utf-8"?><meeting>
<committeetitle>Health &amp;amp; Wellbeing Board</committeetitle>
<meetingdate>04/03/2025</meetingdate><meetingtime>10.00 am</meetingtime>
<meetinglocation>Room 1</meetinglocation>
<attendees>
<attendee name="Cllr O&amp;#39;Able" roledescription="Chair" attendance="Present, as expected"
 representing="Example Council"/>
<attendee name="B. Baker" roledescription="" attendance="Apologies" representing="Police"/>
<attendee name="C. Carr" roledescription="Member" attendance="Expected" representing=""/>
<attendee name="D. Dale" roledescription="" attendance="Present as substitute for B. Baker"/>
</attendees><agendaitems><agendaitem><agendaitemnumber>1.</agendaitemnumber>
<agendaitemtitle>Apologies</agendaitemtitle><isrestricted>False</isrestricted>
<minutesnonemptyhtmlbody>&amp;lt;p&amp;gt;From B. Baker &amp;amp;amp; others.&amp;lt;/p&amp;gt;
</minutesnonemptyhtmlbody></agendaitem><agendaitem><agendaitemnumber>2.</agendaitemnumber>
<agendaitemtitle>A contract</agendaitemtitle><isrestricted>True</isrestricted>
<minutesnonemptyhtmlbody>&lt;p&gt;&lt;b&gt;RESOLVED&lt;/b&gt; to note it.&lt;/p&gt;
</minutesnonemptyhtmlbody><linkeddocs><linkeddoc><title>Secret</title>
<isrestricted>True</isrestricted></linkeddoc></linkeddocs></agendaitem></agendaitems></meeting>"""


@pytest.mark.parametrize("wrapped", [False, True])
def test_web_service(tmp_path: Path, wrapped: bool) -> None:
    path = tmp_path / "meeting.xml"
    inner = MEETING.partition("?>")[2].replace("&", "&amp;").replace("<", "&lt;")
    whole = f'<?xml version="1.0"?><string xmlns="m">{inner}</string>'
    path.write_text(whole if wrapped else MEETING)
    source = readers.read(path)
    assert shown(source) == [
        "Health & Wellbeing Board", "Minutes", "Date: 04/03/2025", "Time: 10.00 am",
        "Venue: Room 1", "Present:", "Cllr O'Able, Chair, Example Council",
        "D. Dale (as substitute for B. Baker)",
        "Apologies:", "B. Baker, Police",
        "1. Apologies", "From B. Baker & others.", "2. A contract", "(Exempt)",
        "RESOLVED to note it.",
    ]  # fmt: skip
    titles = [line.text for line in source.lines if line.heading == 2]
    assert titles == ["1. Apologies", "2. A contract"]
    assert source.notes == ("1 attendees only expected, not read as present",)


def test_list_of_committees(tmp_path: Path) -> None:
    path = tmp_path / "committees.xml"
    path.write_text(
        '<?xml version="1.0"?><committees><committee><committeetitle>Cabinet</committeetitle>'
        "</committee></committees>"
    )
    assert shown(readers.read(path)) == ["Cabinet"]
