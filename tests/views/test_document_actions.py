"""Reports and tables leave the window as files and on paper."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from gii_viewer.model.figures import Figures
from gii_viewer.tables.activity import fields
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.tabs.registry import TAB_IDS
from gii_viewer.views.widgets.figure_table import FigureTable
from tests.profiles import with_added_fields
from tests.views.conftest import saved


@pytest.fixture
def opened(window: MainWindow) -> MainWindow:
    window.documents.open(["dalian-2024"])
    window.tabs.setCurrentIndex(TAB_IDS.index("patents"))
    QApplication.processEvents()
    return window


@pytest.fixture
def save_as(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path, str], None]:
    def answer(path: Path, kind: str) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), kind))

    return answer


def applicants(window: MainWindow) -> FigureTable:
    tables = window.tabs.current_tab().findChildren(FigureTable)
    return next(table for table in tables if table.accessibleName() == "Applicants")


def test_a_report_is_saved_as_pdf_and_as_html(
    opened: MainWindow, tmp_path: Path, save_as: Callable[[Path, str], None]
) -> None:
    save_as(tmp_path / "r.pdf", "PDF (*.pdf)")
    opened.menus.report.trigger()
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "r.pdf").pages)
    assert "DALIAN UNIVERSITY OF TECH." in " ".join(text.split())
    save_as(tmp_path / "r", "HTML (*.html)")
    opened.menus.report.trigger()
    assert "8,607" in (tmp_path / "r.html").read_text("utf-8")


def test_a_brief_is_saved_as_pdf_and_as_a_slide(
    opened: MainWindow, tmp_path: Path, save_as: Callable[[Path, str], None]
) -> None:
    save_as(tmp_path / "b", "PDF (*.pdf)")
    opened.menus.brief.trigger()
    (page,) = PdfReader(tmp_path / "b.pdf").pages
    assert "65th of 100 clusters by size" in " ".join(page.extract_text().split())
    assert opened.toast.words == "b.pdf was saved."
    save_as(tmp_path / "b.png", "PNG image (*.png)")
    opened.menus.brief.trigger()
    assert (tmp_path / "b.png").read_bytes().startswith(b"\x89PNG")
    save_as(tmp_path / "b.html", "PDF (*.pdf)")
    opened.menus.brief.trigger()
    assert ".pdf or .png" in opened.messages.sentences[0]


def test_a_name_without_a_known_ending_is_refused_in_words(
    opened: MainWindow, tmp_path: Path, save_as: Callable[[Path, str], None]
) -> None:
    save_as(tmp_path / "r.docx", "PDF (*.pdf)")
    opened.menus.report.trigger()
    assert ".pdf or .html" in opened.messages.sentences[0]
    opened.figure_actions.export_table(applicants(opened).rows.shown_table())
    assert ".csv, .xlsx or .md" in opened.messages.sentences[0]
    assert list(tmp_path.glob("r*")) == []


def test_a_table_is_exported_as_it_is_shown_with_its_basis_and_lines(
    opened: MainWindow, tmp_path: Path, save_as: Callable[[Path, str], None]
) -> None:
    table = applicants(opened)
    table.rows.set_filter("dalian")
    save_as(tmp_path / "t.csv", "CSV (*.csv)")
    opened.figure_actions.export_table(table.rows.shown_table())
    rows = list(csv.reader((tmp_path / "t.csv").read_text("utf-8-sig").splitlines()))
    assert rows[0] == [
        "Rank",
        "Organization",
        "PCT applications",
        "Share",
        "Period",
        "Basis",
        "Line",
    ]
    period = "five years, 2019–2023"
    assert rows[1] == ["1", "DALIAN UNIVERSITY OF TECH.", "583", "57%", period, "stated", "21"]
    assert rows[2] == ["3", "CRRC DALIAN CO., LTD.", "32", "3%", period, "stated", "23"]
    save_as(tmp_path / "t.xlsx", "Excel (*.xlsx)")
    opened.figure_actions.export_table(table.rows.shown_table())
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").worksheets[0]
    assert sheet["C2"].value == 583
    assert sheet["D2"].value == pytest.approx(0.57)


def test_a_file_that_cannot_be_written_is_told(
    opened: MainWindow, tmp_path: Path, save_as: Callable[[Path, str], None]
) -> None:
    save_as(tmp_path / "absent" / "r.pdf", "PDF (*.pdf)")
    opened.menus.report.trigger()
    assert "there is no folder" in opened.messages.sentences[0]


def test_a_file_whose_ending_was_not_typed_is_replaced_only_after_asking(
    opened: MainWindow,
    tmp_path: Path,
    save_as: Callable[[Path, str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "r.html"
    target.write_text("mine")
    save_as(tmp_path / "r", "HTML (*.html)")
    no, yes = QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes
    monkeypatch.setattr(QMessageBox, "question", lambda *_: no)
    opened.menus.report.trigger()
    assert target.read_text() == "mine"
    monkeypatch.setattr(QMessageBox, "question", lambda *_: yes)
    opened.menus.report.trigger()
    assert "Dalian" in target.read_text("utf-8")


def test_print_shows_a_preview_that_paints_the_report(
    opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "printed.pdf"

    def preview(dialog: QPrintPreviewDialog) -> int:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        dialog.paintRequested.emit(printer)
        return 0

    monkeypatch.setattr(QPrintPreviewDialog, "exec", preview)
    opened.menus.print.trigger()
    assert "Dalian" in PdfReader(target).pages[0].extract_text()


def test_a_table_in_a_file_credits_what_was_added_to_the_user_and_years_to_the_viewer(
    opened: MainWindow, tmp_path: Path, save_as: Callable[[Path, str], None]
) -> None:
    opened.documents.open([str(saved(with_added_fields(), tmp_path / "added.json"))])
    figures = opened.figure_actions.figures
    assert isinstance(figures, Figures)
    save_as(tmp_path / "fields.md", "Markdown (*.md)")
    opened.figure_actions.export_table(fields(figures, "patents"))
    assert (
        (tmp_path / "fields.md")
        .read_text("utf-8")
        .endswith(
            "(dalian-2024.txt). Figures added by the user on 2026-08-20 (read off the picture). "
            "The calendar years are GII Viewer's, by the edition.\n"
        )
    )
