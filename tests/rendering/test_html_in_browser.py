"""The page for editors in a real Chromium: filters, links, keyboard, sorting, accessibility, a batch of 500."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, expect, sync_playwright
from playwright.sync_api import Page as Tab

from mtcheck.rendering import Page
from mtcheck.rendering.html import render
from mtcheck.report import Report
from tests.rendering.sample_reports import BATCH, SAMPLES, batch, document_report, report_on

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="NO BROWSER: the HTML report was not tested; install Debian's package chromium"
)
ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
THEMES = pytest.mark.parametrize("theme", ["light", "dark"])
Open = Callable[..., Tab]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens reports from disk; afterwards, nothing may have been requested, said on the console, or asked."""
    trouble: list[str] = []
    contexts: list[BrowserContext] = []

    def open_report(report: Report, *, fragment: str = "", surprisal: bool = False, **options: Any) -> Tab:
        file = tmp_path / "report.html"
        file.write_text(render(report, Page(surprisal=surprisal)), encoding="utf-8")
        contexts.append(
            browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"} | options)
        )
        tab = contexts[-1].new_page()
        tab.on("console", lambda message: trouble.append(f"console: {message.text}"))
        tab.on("pageerror", lambda error: trouble.append(f"error: {error}"))
        tab.on("dialog", lambda dialog: trouble.append(f"dialog: {dialog.message}"))
        tab.on("request", lambda request: trouble.append(request.url) if _is_foreign(request.url, file) else None)
        tab.goto(file.as_uri() + fragment)
        return tab

    yield open_report
    for context in contexts:
        context.close()
    assert trouble == []


def _is_foreign(url: str, file: Path) -> bool:
    return not url.startswith(("data:", file.as_uri()))


def shown(locator: Locator) -> int:
    return locator.filter(visible=True).count()


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize(("theme", "width"), [("light", 1280), ("dark", 390)])
def test_no_barrier_and_no_sideways_scrolling(opened: Open, name: str, theme: str, width: int) -> None:
    """axe finds no violation of WCAG 2.2 AA or of good practice, with everything unfolded."""
    tab = opened(SAMPLES[name](), surprisal=True, color_scheme=theme, viewport={"width": width, "height": 800})
    tab.evaluate("for (const element of document.querySelectorAll('details')) element.open = true")

    results = Axe().run(tab)

    assert results.violations_count == 0, results.generate_report()
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_a_link_to_nowhere_harms_nothing(opened: Open) -> None:
    for fragment in ("#%", "#nowhere"):
        tab = opened(SAMPLES["findings"](), fragment=fragment)
        tab.get_by_role("button", name="Next").click()
        expect(tab.locator(".note.current")).to_have_count(1)


def test_filters_by_severity_and_check(opened: Open) -> None:
    tab = opened(SAMPLES["findings"]())
    tab.locator("#document-1 > summary").click()
    notes, marks = tab.locator("#document-1 .note"), tab.locator("#document-1 a.mark:not(.off)")
    assert (shown(notes), marks.count()) == (4, 4)

    tab.get_by_label("minor 1").uncheck()
    tab.get_by_label("critical 1").uncheck()

    assert (shown(notes), marks.count()) == (2, 2)
    expect(tab.locator("#shown")).to_have_text("2 findings in 2 documents")
    tab.get_by_label("with findings only").check()
    expect(tab.locator("#document-2")).to_be_hidden()
    expect(tab.locator("tr[data-document=document-2]")).to_be_hidden()
    tab.get_by_role("button", name="Reset").click()
    assert (shown(notes), marks.count()) == (4, 4)
    tab.get_by_label("Document", exact=True).fill("TWO.txt")
    expect(tab.locator("#document-1")).to_be_hidden()
    tab.get_by_label("Document", exact=True).fill("nothing of the kind")
    expect(tab.get_by_text("No article matches the filters.")).to_be_visible()


def test_filter_by_check_leaves_only_documents_that_have_it(opened: Open) -> None:
    tab = opened(SAMPLES["findings"]())

    tab.locator("button.choose").first.click()

    expect(tab.get_by_label("Check")).to_have_value("planted-defect")
    expect(tab.locator("#document-2")).to_be_hidden()


def test_repair_is_shown_on_hover_and_on_focus_and_goes_with_escape(opened: Open) -> None:
    tab = opened(
        report_on(document_report("The council meets [[late|in the evening]] on Tuesday. " + "It rains. " * 9))
    )
    popover = tab.get_by_role("tooltip")
    expect(popover).to_be_hidden()

    tab.locator("a.mark").hover()
    expect(popover).to_contain_text("The council meets late on Tuesday.")
    assert popover.locator("del").all_inner_texts() == ["late"]
    assert popover.locator("ins").all_inner_texts() == ["in the evening"]
    popover.hover()
    expect(popover).to_be_visible()
    tab.mouse.move(1, 1)
    expect(popover).to_be_hidden()
    tab.locator("a.mark").focus()
    expect(popover).to_be_visible()
    tab.keyboard.press("Escape")
    expect(popover).to_be_hidden()


def test_page_is_usable_by_keyboard_alone(opened: Open) -> None:
    tab = opened(report_on(document_report("The council meets [[late|in the evening]] on Tuesday.")))

    tab.keyboard.press("Tab")
    expect(tab.get_by_text("Skip to the articles")).to_be_focused()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    expect(tab.locator("summary")).to_be_focused()
    tab.keyboard.press("Tab")
    expect(tab.locator("a.mark")).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab.locator(".note")).to_be_focused()


def test_deep_link_opens_the_document_and_shows_the_finding(opened: Open) -> None:
    report = SAMPLES["findings"]()
    finding = report.documents[0].findings[-1]

    tab = opened(report, fragment=f"#finding-{finding.fingerprint}")

    note = tab.locator(f"#finding-{finding.fingerprint}")
    expect(note).to_be_in_viewport()
    expect(note).to_be_focused()


def test_deep_link_lifts_a_filter_that_hides_its_target(opened: Open) -> None:
    report = SAMPLES["findings"]()
    fingerprint = report.documents[0].findings[-1].fingerprint
    tab = opened(report)
    tab.get_by_label("major 2").uncheck()

    tab.evaluate(f"location.hash = 'finding-{fingerprint}'")

    expect(tab.locator(f"#finding-{fingerprint}")).to_be_in_viewport()


def test_next_and_previous_step_through_what_is_shown(opened: Open) -> None:
    tab = opened(SAMPLES["findings"]())
    tab.get_by_label("major 2").uncheck()

    severities = []
    for _ in range(3):
        tab.get_by_role("button", name="Next").click()
        severities.append(tab.locator(".note.current").get_attribute("data-severity"))
    tab.get_by_role("button", name="Previous").click()

    assert severities == ["minor", "critical", "minor"]
    expect(tab.locator(".note.current")).to_have_attribute("data-severity", "critical")


def test_table_sorts_both_ways_and_says_so(opened: Open) -> None:
    tab = opened(report_on(*(document_report("Word " * count + "end.", f"{count}.txt") for count in (9, 30, 4))))
    names = tab.locator("table.documents tbody .name")
    words = tab.get_by_role("columnheader", name="Words")

    words.get_by_role("button").click()
    assert names.all_inner_texts() == ["30.txt", "9.txt", "4.txt"]
    expect(words).to_have_attribute("aria-sort", "descending")
    words.get_by_role("button").click()
    assert names.all_inner_texts() == ["4.txt", "9.txt", "30.txt"]
    expect(words).to_have_attribute("aria-sort", "ascending")
    tab.get_by_role("columnheader", name="Document").get_by_role("button").click()
    assert names.all_inner_texts() == ["4.txt", "9.txt", "30.txt"]


def test_curve_leads_to_the_sentence_under_the_pointer(opened: Open) -> None:
    tab = opened(report_on(document_report("One is here. Two is here. Three is here.")))
    box = tab.locator("svg[data-sentences]").bounding_box()
    assert box is not None

    tab.mouse.click(box["x"] + box["width"] - 5, box["y"] + 20)

    expect(tab).to_have_url(re.compile("#sentence-1-2$"))


@pytest.mark.parametrize("width", [1280, 390])
def test_curve_can_be_seen_at_any_width(opened: Open, width: int) -> None:
    tab = opened(report_on(document_report("One is here. Two is there.")), viewport={"width": width, "height": 800})

    expect(tab.locator(".curve .line")).to_be_visible()
    expect(tab.locator(".line-number").first).to_be_visible(visible=width > 640)


@THEMES
def test_theme_can_be_chosen(opened: Open, theme: str) -> None:
    tab = opened(SAMPLES["clean"](), color_scheme=theme)
    button = tab.get_by_role("button", name="Theme")
    background = "getComputedStyle(document.body).backgroundColor"
    automatic = tab.evaluate(background)

    button.click()
    light = tab.evaluate(background)
    button.click()
    dark = tab.evaluate(background)

    assert light != dark
    assert automatic == {"light": light, "dark": dark}[theme]
    expect(button).to_have_text("Theme: dark")


def test_surprising_words_are_shaded_on_demand(opened: Open) -> None:
    tab = opened(SAMPLES["findings"](), fragment="#document-1")
    colour = "getComputedStyle(document.querySelector('.s4')).backgroundColor"
    plain = tab.evaluate(colour)

    tab.get_by_label("shade surprising words").check()

    assert tab.evaluate(colour) != plain


def test_page_is_readable_without_scripts(opened: Open) -> None:
    tab = opened(SAMPLES["findings"](), java_script_enabled=False)

    tab.locator("#document-1 > summary").click()

    expect(tab.get_by_text("The mayor the bridge wants to be replaced.").first).to_be_visible()
    expect(tab.locator(".filters")).to_be_hidden()


def test_print_opens_everything_that_is_shown(opened: Open) -> None:
    tab = opened(SAMPLES["findings"]())

    tab.pdf()

    assert tab.evaluate("[...document.querySelectorAll('details')].every((element) => element.open)")


def test_five_hundred_articles_stay_usable(opened: Open) -> None:
    """Loading, filtering, searching, sorting and stepping each answer within what a reader waits for."""
    tab = opened(batch())
    actions = (
        (tab.get_by_label("critical").first.uncheck, ()),
        (tab.get_by_label("Document", exact=True).fill, ("number 42",)),
        (tab.get_by_role("button", name="MQM").click, ()),
        (tab.get_by_role("button", name="Next").click, ()),
    )
    took = []

    for act, arguments in actions:
        begun = time.monotonic()
        act(*arguments)
        took.append(time.monotonic() - begun)

    assert tab.locator("details.document").count() == BATCH
    expect(tab.locator("#shown")).to_have_text("45 findings in 11 documents")
    assert max(took) < 3, took
