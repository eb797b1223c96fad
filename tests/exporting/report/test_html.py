"""Reports as HTML: in order for everybody, and nothing from elsewhere."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from selectolax.lexbor import LexborHTMLParser

from gii_viewer.exporting.report.writing import report_bytes
from gii_viewer.model.profile import Cluster
from gii_viewer.model.record import replace
from tests.exporting.report.read_back import (
    html_of,
    only,
    pdf_of,
    squeezed,
    text_of_pdf,
)
from tests.profiles import (
    MARKUP_NAME,
    dalian,
    figures,
    with_added_fields,
    with_names,
)

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_figure_in_a_table_has_its_basis_beside_it() -> None:
    page = html_of(with_added_fields())
    for number, name in ((1, "patents"), (2, "publications")):
        rows = page.css(f"section.{name} tbody tr")
        assert len(rows) == 5 + (5 if number == 1 else 3)
        for row in rows:
            basis = row.css("td")[-1].text()
            assert (row.attributes["class"] or "") == basis.split(",")[0].split(" ")[0]
    fields = page.css("section.patents tbody tr.added")
    assert len(fields) == 5
    assert "added on 2026-08-20 (read off the picture)" in fields[0].text()
    assert {row.attributes["class"] for row in page.css("section.derived tbody tr")} == {"derived"}


def test_what_is_derived_of_the_whole_profile_stands_under_both_activities() -> None:
    rows = html_of(dalian()).css("section.derived tbody tr")
    wide = {
        only(row, "th").text(): only(row, "td[colspan]").text()
        for row in rows
        if row.css("td[colspan]")
    }
    assert wide["Intensity rank against size rank"] == "5 places better by intensity than by size"
    assert wide["Clusters ranked by intensity"] == "100"
    assert len(wide) == 4


def test_html_reaches_for_nothing_and_runs_nothing() -> None:
    written = report_bytes([figures(dalian())], "html").decode()
    page = LexborHTMLParser(written)
    policy = only(page, 'meta[http-equiv="Content-Security-Policy"]').attributes["content"]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    assert page.css("script, link, img, iframe, object, embed, base, form") == []
    addresses = set(re.findall(r"[a-z]+://[^\"' )<]+", written))
    assert addresses == {"http://www.w3.org/2000/svg"}
    assert "url(" not in written
    assert "@import" not in written


def test_html_is_in_order_for_those_who_cannot_see_it() -> None:
    page = html_of(dalian(), with_added_fields())
    assert only(page, "html").attributes["lang"] == "en"
    assert (
        only(page, "head > title").text()
        == "Cluster profiles: Dalian (GII 2024) and Dalian (GII 2024)"
    )
    levels = [int((node.tag or "h0")[1:]) for node in page.css("h1, h2, h3")]
    assert levels.count(1) == 2
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for table in page.css("table"):
        assert [caption.text() for caption in table.css("caption")] != [""]
        assert {head.attributes["scope"] for head in table.css("thead th")} == {"col"}
        assert len(table.css('tbody th[scope="row"]')) == len(table.css("tbody tr"))
    names = [node.attributes["id"] for node in page.css("[id]")]
    assert len(names) == len(set(names))
    charts = page.css('svg[role="img"]')
    assert len(charts) == 2 + 4
    for chart in charts:
        title, about = (chart.attributes["aria-labelledby"] or "").split()
        assert only(page, f"#{title}").text().startswith("Dalian: ")
        assert "Bar chart of shares" in only(page, f"#{about}").text()
    for node in page.css("[aria-labelledby]"):
        for name in (node.attributes["aria-labelledby"] or "").split():
            assert name in names


def test_markup_in_names_stays_text() -> None:
    profile = replace(with_names(MARKUP_NAME), cluster=Cluster(MARKUP_NAME, (MARKUP_NAME,)))
    page = html_of(profile)
    assert page.css("b, img, physics") == []
    assert only(page, "h1").text() == f"{MARKUP_NAME}, {MARKUP_NAME}"
    assert page.css("section.patents tbody th")[0].text() == MARKUP_NAME
    assert MARKUP_NAME in only(page, "head > title").text()
    assert squeezed(MARKUP_NAME) in text_of_pdf(pdf_of(profile))
