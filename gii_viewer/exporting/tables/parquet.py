"""A table to Parquet, for DuckDB, pandas and Spark."""

from __future__ import annotations

import io

from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.tables.texts import printable
from gii_viewer.tables.table import Content, Kind, Table


def parquet(table: Table) -> bytes:
    """Write the table with typed columns named by their IDs.

    Whole numbers are 32-bit integers, columns of ranges 64-bit floating point.

    Raises
    ------
    OutputError
        where the package that writes Parquet is not installed.
    """
    try:
        # An extra that not everybody has.
        import pyarrow as pa
        from pyarrow import parquet as writing
    except ImportError as error:
        raise OutputError(
            "Parquet needs the package pyarrow, which is not installed; "
            'this installs it: pip install "gii-viewer[parquet]".'
        ) from error
    types = {Kind.NUMBER: pa.int32(), Kind.RANGE: pa.float64()}
    schema = pa.schema(
        [(column.id, types.get(column.kind, pa.string())) for column in table.columns]
    )
    columns = [
        [_typed(row.cells[at].content, column.kind) for row in table.all_rows]
        for at, column in enumerate(table.columns)
    ]
    data = io.BytesIO()
    writing.write_table(pa.table(columns, schema=schema), data)
    return data.getvalue()


def _typed(content: Content, kind: Kind) -> int | float | str | None:
    if content is None or isinstance(content, str):
        # A column of texts has no nulls: a name that is not given is "".
        return printable(content or "") if not kind.numeric else None
    return float(content) if kind is Kind.RANGE else int(content)
