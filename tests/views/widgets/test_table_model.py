from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from PySide6 import QtGui
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gii_viewer.model.figure import FigureRef
from gii_viewer.model.profile import Basis
from gii_viewer.tables.activity import organizations
from gii_viewer.tables.table import Cell, Column, Kind, Room, Row, Table
from gii_viewer.views.widgets.table_model import BASIS_ROLE, FIGURES_ROLE, VALUE_ROLE, TableModel
from tests.profiles import dalian, figures

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


COLUMNS = (
    Column("name", "Name", Kind.NAME),
    Column("count", "Count", Kind.COUNT),
    Column("unit", "Unit", room=Room.PAGE),
)


def described(*rows: tuple[str, int | None], foot: tuple[tuple[str, int], ...] = ()) -> Table:
    def row(number: int, name: str, count: int | None) -> Row:
        text = "–" if count is None else f"{count:,}"
        ref = FigureRef("document", f"/{number}")
        cells = (
            Cell(name, name, Kind.NAME),
            Cell(count, text, Kind.COUNT, (ref,)),
            Cell("people", "people"),
        )
        return Row(f"row {number}", cells, Basis.STATED)

    made = tuple(row(number, *each) for number, each in enumerate(rows))
    below = tuple(row(len(rows) + number, *each) for number, each in enumerate(foot))
    return Table("table", "Table", COLUMNS, made, below)


def table(*rows: tuple[str, int | None], foot: tuple[tuple[str, int], ...] = ()) -> TableModel:
    model = TableModel()
    model.set_table(described(*rows, foot=foot))
    return model


def names(model: TableModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = table(("b", 2), ("a", 10), ("c", None), foot=(("others", 5),))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.sort(1, DOWN)
    model.set_filter("a")
    model.set_filter("")
    model.sort(0, UP)
    model.set_table(Table("empty", "", (Column("only", "Only"),), ()))
    assert tester.model() is model
    assert model.rowCount() == 0


def test_numbers_sort_as_numbers_both_ways_and_missing_stays_last() -> None:
    model = table(("ten", 10), ("none", None), ("two", 2), ("hundred", 100), ("nine", 9))
    model.sort(1, UP)
    assert names(model) == ["two", "nine", "ten", "hundred", "none"]
    model.sort(1, DOWN)
    assert names(model) == ["hundred", "ten", "nine", "two", "none"]


def test_zero_is_not_missing() -> None:
    model = table(("none", None), ("zero", 0), ("one", 1))
    model.sort(1, DOWN)
    assert names(model) == ["one", "zero", "none"]


def test_text_sorts_without_regard_to_case() -> None:
    model = table(("beta", 1), ("Alpha", 2), ("Gamma", 3))
    model.sort(0, UP)
    assert names(model) == ["Alpha", "beta", "Gamma"]


def test_equal_rows_keep_the_order_they_had() -> None:
    model = table(("c", 1), ("a", 1), ("b", 1))
    model.sort(0, UP)
    model.sort(1, DOWN)
    assert names(model) == ["a", "b", "c"]


def test_a_row_that_is_held_is_followed_when_the_order_changes() -> None:
    model = table(("b", 1), ("a", 2))
    held = QPersistentModelIndex(model.index(0, 1))
    model.sort(0, UP)
    assert held.row() == 1
    assert held.data(VALUE_ROLE) == 1


def test_filter_takes_every_word_in_any_order_and_case() -> None:
    model = table(("DALIAN UNIVERSITY OF TECH.", 583), ("DICP, CAS", 128), ("TECH. DALIAN", 3))
    model.set_filter("tech dalian")
    assert names(model) == ["DALIAN UNIVERSITY OF TECH.", "TECH. DALIAN"]
    assert model.is_filtered()
    model.set_filter("  ")
    assert model.rowCount() == 3
    assert not model.is_filtered()


def test_filter_does_not_look_into_numbers() -> None:
    model = table(("a", 583), ("b", 128))
    model.set_filter("583")
    assert model.rowCount() == 0


def test_roles_give_text_value_pointer_and_alignment() -> None:
    model = table(("a", 15062))
    index = model.index(0, 1)
    assert index.data() == "15,062"
    assert index.data(VALUE_ROLE) == 15062
    assert index.data(FIGURES_ROLE) == (FigureRef("document", "/0"),)
    assert index.data(BASIS_ROLE) == Basis.STATED
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert index.data(Qt.ItemDataRole.TextAlignmentRole) == right


def test_text_sorts_and_is_found_as_people_write_it() -> None:
    model = table(("Zürich", 1), ("SÃO PAULO", 2), ("Sao Tome", 3), ("Xi’an", 4), ("Åbo", 5))
    model.sort(0, UP)
    assert names(model) == ["Åbo", "SÃO PAULO", "Sao Tome", "Xi’an", "Zürich"]
    model.set_filter("sao")
    assert names(model) == ["SÃO PAULO", "Sao Tome"]
    model.set_filter("xi'an")
    assert names(model) == ["Xi’an"]


def test_foot_rows_stand_last_in_every_order_and_not_below_a_filter() -> None:
    foot = (("All others", 15), ("Total", 1000))
    model = table(("b", 10), ("a", 20), foot=foot)
    for column, order, body in ((0, UP, ["a", "b"]), (1, DOWN, ["a", "b"]), (0, DOWN, ["b", "a"])):
        model.sort(column, order)
        assert names(model) == [*body, "All others", "Total"]
    assert sorted(model.shown) == [0, 1]
    model.set_filter("a")
    assert names(model) == ["a"]
    model.set_filter("nobody")
    assert names(model) == []


def test_a_foot_row_that_is_held_stays_where_it_is() -> None:
    model = table(("b", 1), ("a", 2), foot=(("Total", 3),))
    held = QPersistentModelIndex(model.index(2, 1))
    model.sort(0, UP)
    assert (held.row(), held.data(VALUE_ROLE)) == (2, 3)


def test_rows_are_found_by_figure_where_they_are_shown() -> None:
    model = table(("b", 1), ("a", 2), foot=(("Total", 3),))
    model.sort(0, UP)
    refs = [FigureRef("document", f"/{number}") for number in range(4)]
    assert [model.find_figure(ref) for ref in refs] == [1, 0, 2, None]
    assert model.find_figure(FigureRef("another", "/0")) is None
    model.set_filter("b")
    assert [model.find_figure(ref) for ref in refs[:3]] == [0, None, None]
    model.set_table(described(("c", 7)))
    model.set_filter("")
    assert [model.find_figure(ref) for ref in refs[:2]] == [0, None]


def test_a_view_leaves_out_what_it_has_no_room_for_and_hands_it_on() -> None:
    model = table(("b", 1), ("a", 2), foot=(("Total", 3),))
    assert model.columnCount() == 2
    model.sort(0, UP)
    shown = model.shown_table()
    assert (shown.columns, [row.key for row in shown.rows]) == (COLUMNS, ["row 1", "row 0"])
    assert [row.key for row in shown.foot] == ["row 2"]
    chosen = model.shown_table([2, 1])
    assert [row.key for row in chosen.all_rows] == ["row 0", "row 2"]


def test_the_sorting_in_force_stays_for_the_next_table() -> None:
    model = table(("b", 1), ("a", 2))
    model.sort(1, DOWN)
    model.set_table(described(("x", 5), ("y", 9), ("z", 7)))
    assert names(model) == ["y", "z", "x"]


def test_ranges_sort_by_their_low_end_with_numbers() -> None:
    model = TableModel()
    model.set_table(organizations(figures(dalian()), "patents"))
    texts = [model.index(row, 3).data() for row in range(3)]
    assert texts == ["57%", "12%", "3%"]
    others = model.index(3, 3).data(VALUE_ROLE)
    assert 26.5 <= others <= 28.5


def test_a_tooltip_says_all_about_a_figure_and_names_stay_text_in_it() -> None:
    model = table(("<b>Univ</b> of A&M", 1))
    tooltip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    shown = QtGui.QTextDocument()
    shown.setHtml(tooltip)
    assert QtGui.Qt.mightBeRichText(tooltip)
    assert shown.toPlainText() == "<b>Univ</b> of A&M"
    model.set_table(organizations(figures(dalian()), "patents"))
    said = model.index(1, 3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("DICP, CAS, Share of PCT applications: 12% (five years, 2019–2023")


@given(
    st.lists(st.tuples(st.text(max_size=4), st.none() | st.integers(0, 5)), max_size=12),
    st.lists(st.tuples(st.integers(0, 1), st.sampled_from([UP, DOWN])), max_size=4),
)
def test_sorting_loses_nothing_and_puts_missing_last(
    rows: Sequence[tuple[str, int | None]], sorts: Sequence[tuple[int, Qt.SortOrder]]
) -> None:
    model = table(*rows)
    for column, order in sorts:
        model.sort(column, order)
    assert sorted(model.shown) == list(range(len(rows)))
    if sorts and sorts[-1][0] == 1:
        values = [rows[number][1] for number in model.shown]
        present = [value for value in values if value is not None]
        assert values == present + [None] * (len(values) - len(present))
        assert present == sorted(present, reverse=sorts[-1][1] == DOWN)
