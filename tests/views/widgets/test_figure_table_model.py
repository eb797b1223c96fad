from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gii_viewer.views.widgets.figure_table_model import (
    POINTER_ROLE,
    VALUE_ROLE,
    Cell,
    Column,
    FigureTableModel,
    Row,
)

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def table(*rows: tuple[str, int | None]) -> FigureTableModel:
    model = FigureTableModel()
    model.set_table(
        (Column("Name"), Column("Count", numeric=True)),
        [
            Row(
                f"/row/{number}",
                (
                    Cell(name, name, name),
                    Cell(count, "–" if count is None else f"{count:,}", str(count), f"/{number}"),
                ),
            )
            for number, (name, count) in enumerate(rows)
        ],
    )
    return model


def names(model: FigureTableModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = table(("b", 2), ("a", 10), ("c", None))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.sort(1, DOWN)
    model.set_filter("a")
    model.set_filter("")
    model.sort(0, UP)
    model.set_table((Column("Only"),), [])
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
    assert index.data(POINTER_ROLE) == "/0"
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert index.data(Qt.ItemDataRole.TextAlignmentRole) == right


def test_markup_in_a_name_stays_text_in_the_tooltip() -> None:
    model = table(("<b>Univ</b>", 1))
    tooltip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tooltip == "&lt;b&gt;Univ&lt;/b&gt;"


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
