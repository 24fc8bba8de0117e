"""Views as Chromium shows them: no request, no error, no overlap, proof on pointing or a click."""

import io
import os
import shutil
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from graph_crowd import TOPIC, crowd
from graph_sample import CORA, GRAPH, JULY, PANEL, PARTNERSHIP, item
from playwright.sync_api import Browser, Page, sync_playwright
from pypdf import PdfReader
from test_views import ASKED, PICTURES, page

from graph.commands import view
from graph.draw.page import render
from graph.elements import Edge, Element, Node
from graph.stores import open_store

EVIL = "<img src=x onerror=\"document.title='ran'\"><script>document.title='ran'</script>"
LABELS = """() => DATA.picture.nodes.filter((one) => one.label.trim()).map((one) => {
  const box = network.getBoundingBox(one.id);
  return [one.id, box.left, box.top, box.right, box.bottom];
})"""
WHERE = """(id) => {
  const box = stage.getBoundingClientRect();
  const at = network.canvasToDOM(network.getPosition(id));
  return [box.left + at.x, box.top + at.y];
}"""
type Show = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "chrome"))), None)
    if path is None:
        told = "no Chromium here: apt-get install chromium fonts-liberation"
        pytest.fail(told) if os.environ.get("CI") else pytest.skip(told)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Writes a view of a graph, each once."""
    folder, made = tmp_path_factory.mktemp("views"), {}
    graphs: dict[str, Callable[[], list[Element]]] = {
        "sample": lambda: list(GRAPH),
        "hostile": lambda: [spoilt(one) for one in GRAPH],
        "large": lambda: crowd(20, 300),
        "two": lambda: crowd(2, 260),
        "many": lambda: crowd(45, 300, 1),
        "long": lambda: crowd(20, 40, 25),
    }

    def write(name: str, graph: str, asked: dict[str, object]) -> Path:
        file = folder / f"{graph}-{name}.html"
        if graph not in made:
            made[graph] = str(folder / f"{graph}.db")
            with open_store(made[graph], create=True) as store:
                store.replace(graphs[graph]())
        if not file.exists():
            with open_store(made[graph]) as store:
                file.write_text(render(page(store, name, **asked)), "utf-8")
        return file

    return write


def spoilt(one: Element) -> Element:
    worse = {
        key: f"{EVIL}{value}" if key in ("name", "title", "quote", "honorific_prefix") else value
        for key, value in one.properties.items()
    }
    if isinstance(one, Node):
        return Node(label=one.label, id=one.id, properties=worse)
    return Edge(type=one.type, source=one.source, target=one.target, properties=worse)


@pytest.fixture
def show(browser: Browser, files: Callable[..., Path]) -> Iterator[Show]:
    """Opens a view and, at the end, demands that it asked for nothing and complained of nothing."""
    wrong: list[str] = []
    contexts = []

    def open_view(name: str, graph: str = "sample", *, dark: bool = False, **asked: object) -> Page:
        file = files(name, graph, asked or (ASKED[name] if graph in ("sample", "hostile") else {}))
        scheme = "dark" if dark else "light"
        context = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme=scheme)
        contexts.append(context)
        shown = context.new_page()
        shown.on("console", lambda said: wrong.append(f"{said.type}: {said.text}"))
        shown.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        shown.on("request", lambda asked: wrong.append(f"request: {asked.url[:80]}"))
        shown.goto(file.as_uri())
        if name in PICTURES:
            shown.locator("#picture canvas").wait_for()
        assert wrong.pop(0).startswith("request: file:")  # the file itself
        return shown

    yield open_view
    for context in contexts:
        context.close()
    assert wrong == []


def overlaps(shown: Page) -> list[tuple[Any, Any]]:
    boxes = shown.evaluate(LABELS)
    return [
        (one, other)
        for one, other in combinations(boxes, 2)
        if min(one[3], other[3]) - max(one[1], other[1]) > 0.5
        and min(one[4], other[4]) - max(one[2], other[2]) > 0.5
    ]


def panel(shown: Page) -> str:
    return shown.inner_text("#panel") if shown.is_visible("#panel") else ""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", PICTURES)
def test_a_view_is_drawn(show: Show, name: str, dark: bool) -> None:
    shown = show(name, dark=dark)
    assert shown.evaluate("network.body.nodeIndices.length") == shown.evaluate(
        "DATA.picture.nodes.length"
    )
    assert shown.evaluate("network.body.edgeIndices.length") == shown.evaluate(
        "DATA.picture.edges.length"
    )
    assert overlaps(shown) == []
    paper = (0x15, 0x19, 0x1D) if dark else (0xFB, 0xFA, 0xF7)
    ground = shown.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert ground == f"rgb{paper}"
    assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    ("name", "graph", "asked"),
    [
        ("who-sits-where", "large", {}),
        ("who-sits-where", "two", {}),
        ("overlap", "many", {}),
        ("topic-movement", "large", {"topic": TOPIC}),
        ("topic-movement", "long", {"topic": TOPIC}),
        ("board", "two", {"board": "board/oxmere-safer-communities-partnership"}),
    ],
)
def test_hundreds_are_readable(show: Show, name: str, graph: str, asked: dict[str, object]) -> None:
    shown = show(name, graph, **asked)
    assert overlaps(shown) == []
    assert shown.evaluate("network.getScale()") >= 0.9
    assert shown.evaluate("DATA.picture.nodes.length") <= 500


@pytest.mark.parametrize("name", view.names())
def test_hostile_words_do_nothing(show: Show, name: str) -> None:
    shown = show(name, "hostile")
    for id in shown.evaluate("Object.keys(DATA.panels)"):
        shown.evaluate("(id) => openPanel(id, document.body, 'right')", id)
        assert shown.locator("#panel img, #panel script").count() == 0
    titled = "(DATA.picture || {nodes: []}).nodes.filter((one) => one.title).slice(0, 5)"
    for id in shown.evaluate(f"{titled}.map((one) => one.id)"):
        shown.mouse.move(*shown.evaluate(WHERE, id))
        shown.wait_for_timeout(250)
    assert shown.title() != "ran" and "Quorate" in shown.title()
    assert shown.locator("img").count() == 0


def test_pointing_shows_the_words(show: Show) -> None:
    shown = show("who-sits-where")
    shown.mouse.move(*shown.evaluate(WHERE, f"{CORA} @ {PANEL}"))
    tip = shown.locator(".vis-tooltip")
    tip.wait_for(state="visible")
    assert "Cora Lindgate · Tarnley Crime Panel" in tip.inner_text()
    assert "Minutes, 15 July 2031 · line 5" in tip.inner_text()
    assert "“Cora Lindgate, Lantern Trust”" in tip.inner_text()


def test_a_click_opens_the_evidence_and_fades_the_rest(show: Show) -> None:
    shown = show("who-sits-where")
    x, y = shown.evaluate(WHERE, CORA)
    shown.mouse.click(x, y)
    for words in (
        "Cora Lindgate",
        "Harbour Safety Partnership",
        "Tarnley Crime Panel",
        "Minutes, 15 July 2031",
    ):
        assert words in panel(shown)
    assert shown.locator("#panel q").count() >= 3
    faded = shown.evaluate("DATA.picture.nodes.filter(fades).length")
    assert 0 < faded < shown.evaluate("DATA.picture.nodes.length")
    shown.keyboard.press("Escape")
    assert panel(shown) == "" and shown.evaluate("chosen.length") == 0


def test_a_step_tells_both_ends(show: Show) -> None:
    shown = show("topic-movement")
    shown.mouse.click(*shown.evaluate(WHERE, item(JULY, 2)))
    assert "Came from" in panel(shown)
    shown.click("#panel button[data-opens^=step]")
    assert "From Harbour Safety Partnership" in panel(shown)
    assert "To Tarnley Crime Panel" in panel(shown)
    assert "heard at Wexmouth on 4 March" in panel(shown)


def test_keys(show: Show) -> None:
    shown = show("who-sits-where")
    shown.keyboard.press("/")
    assert shown.evaluate("document.activeElement.id") == "find"
    shown.keyboard.type("lindg")
    assert shown.inner_text("#found") == "1 found"
    assert shown.evaluate("chosen") == [CORA]
    shown.keyboard.press("Enter")
    assert "Cora Lindgate" in panel(shown)
    shown.keyboard.press("Escape")
    assert shown.input_value("#find") == "" and panel(shown) == ""
    shown.focus("#picture")
    before = shown.evaluate("[network.getScale(), network.getViewPosition().x]")
    shown.keyboard.press("+")
    shown.keyboard.press("ArrowRight")
    after = shown.evaluate("[network.getScale(), network.getViewPosition().x]")
    assert after[0] > before[0] and after[1] > before[1]
    shown.keyboard.press("0")
    assert shown.evaluate("network.getScale()") == pytest.approx(before[0])


def test_a_search_that_finds_nothing_says_so(show: Show) -> None:
    shown = show("person")
    shown.fill("#find", "zzz")
    assert shown.inner_text("#found") == "0 found"


def test_a_row_of_the_table_opens_the_panel(show: Show) -> None:
    shown = show("overlap")
    shown.focus(f"tbody button[data-opens='{PARTNERSHIP}']")
    shown.keyboard.press("Enter")
    assert "Harbour Safety Partnership" in panel(shown)
    assert shown.evaluate("chosen") == [PARTNERSHIP]
    shown.keyboard.press("Escape")  # back to the panel that stands open
    assert "on more than one board" in panel(shown)


def test_thin_lines_wait_until_they_are_asked_for(show: Show) -> None:
    shown = show("overlap", "large")
    hidden = "DATA.picture.edges.filter((one) => edges.get(one.id).hidden).length"
    before = shown.evaluate(hidden)
    assert before > 50
    assert f"({before} thinner ones appear when a board is chosen)" in shown.inner_text(".legend")
    shown.select_option("#least", "1")
    assert shown.evaluate(hidden) == 0
    shown.select_option("#least", "3")
    board = shown.evaluate("DATA.picture.nodes.find((one) => one.kind === 'board').id")
    shown.mouse.click(*shown.evaluate(WHERE, board))
    lit = "DATA.picture.edges.filter((one) => one.thin < 3 && !edges.get(one.id).hidden).length"
    assert shown.evaluate(lit) > 0


def test_the_wheel_scrolls_the_page(show: Show) -> None:
    shown = show("board")
    scale = shown.evaluate("network.getScale()")
    shown.mouse.move(640, 400)
    shown.mouse.wheel(0, 300)
    shown.wait_for_timeout(400)
    assert shown.evaluate("scrollY") > 0
    assert shown.evaluate("network.getScale()") == scale


def test_a_fact_of_a_meeting_lights_its_words(show: Show) -> None:
    shown = show("meeting")
    item = shown.locator("details", has_text="Restorative justice pilot")
    item.locator("summary").click()
    item.locator(".fact", has_text="shoplifting").click()
    assert shown.locator(".text .lit").all_inner_texts() == ["shoplifting"]
    assert shown.locator(".fact.lit").count() == 1
    shown.click(".names button >> nth=0")
    assert "Harbour Safety Partnership" in panel(shown)


def test_print_is_light_and_holds_the_picture(show: Show) -> None:
    shown = show("topic-movement", dark=True)
    pdf = PdfReader(io.BytesIO(shown.pdf(format="A4", landscape=True)))
    first = pdf.pages[0]
    assert len(first.images) == 1
    assert first.images[0].image.convert("RGB").getpixel((4, 4)) == (255, 255, 255)
    assert "How restorative justice moved" in first.extract_text()
    assert shown.locator("#picture img").count() == 0  # afterwards it is as before
    assert shown.evaluate("palette.paper") == "#15191D"
