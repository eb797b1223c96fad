"""Parquet read back; where pyarrow is missing, only that this is said."""

from __future__ import annotations

import io
import sys

import pytest

from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.tables.parquet import parquet as as_parquet
from gii_viewer.model.profile import Cluster, Profile
from gii_viewer.model.record import replace
from gii_viewer.tables.tidy import COLUMNS, tidy
from tests import needs
from tests.hostile import NAMES, hostile
from tests.profiles import bare, dalian, figures


def profiles_to_parquet(*profiles: Profile) -> bytes:
    return as_parquet(tidy([figures(profile) for profile in profiles]))


@needs.pyarrow
def test_columns_are_typed_and_rows_are_those_of_the_tidy_table() -> None:
    from pyarrow import parquet

    other = replace(dalian(), cluster=Cluster("Kyōto", None), edition=None)
    table = parquet.read_table(io.BytesIO(profiles_to_parquet(dalian(), other)))
    assert table.column_names == [column.title for column in COLUMNS]
    types = dict(zip(table.column_names, map(str, table.schema.types), strict=True))
    assert [types[name] for name in ("cluster", "edition", "value", "low", "high", "line")] == [
        *("string", "int32", "double", "double", "double", "int32"),
    ]
    written = tidy([figures(dalian()), figures(other)]).rows
    read = table.to_pylist()
    assert len(read) == len(written)
    for found, row in zip(read, written, strict=True):
        for column, cell in zip(COLUMNS, row.cells, strict=True):
            content = cell.content
            if column.kind.numeric:
                assert found[column.title] == (None if content is None else float(content))
            else:
                assert found[column.title] == (content or "")


@needs.pyarrow
def test_hostile_names_and_no_rows_at_all() -> None:
    from pyarrow import parquet

    read = parquet.read_table(io.BytesIO(profiles_to_parquet(hostile()))).to_pylist()
    counts = [row for row in read if row["figure"].startswith("/patents/organizations/")]
    assert len(counts) == 3 * len(NAMES)
    assert parquet.read_table(io.BytesIO(profiles_to_parquet(bare()))).num_rows == 0


def test_without_pyarrow_a_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(OutputError, match=r'pip install "gii-viewer\[parquet\]"\.$'):
        profiles_to_parquet(dalian())
