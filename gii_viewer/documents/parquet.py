"""The tidy table to Parquet, for DuckDB, pandas and Spark."""

from __future__ import annotations

import io
from collections.abc import Iterable

from gii_viewer.documents.errors import OutputError
from gii_viewer.documents.table import printable
from gii_viewer.documents.tidy import tidy_rows
from gii_viewer.model.profile import Profile


def profiles_to_parquet(profiles: Iterable[Profile]) -> bytes:
    """Write the tidy table with typed columns; figures are 64-bit floating point.

    Raises
    ------
    OutputError
        where the package that writes Parquet is not installed.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise OutputError(
            "Parquet needs the package pyarrow, which is not installed; "
            'this installs it: pip install "gii-viewer[parquet]".'
        ) from error
    whole, number, words = pa.int32(), pa.float64(), pa.string()
    schema = pa.schema(
        [
            *(("cluster", words), ("edition", whole), ("figure", words), ("name", words)),
            *(("basis", words), ("value", number), ("low", number), ("high", number)),
            *(("unit", words), ("period", words), ("line", whole)),
        ]
    )
    rows = [
        {
            "cluster": printable(row.cluster),
            "edition": row.edition,
            "figure": row.figure,
            "name": printable(row.name),
            "basis": row.basis.value,
            "value": None if row.value is None else float(row.value),
            "low": float(row.low),
            "high": None if row.high is None else float(row.high),
            "unit": row.unit,
            "period": row.period,
            "line": row.line,
        }
        for profile in profiles
        for row in tidy_rows(profile)
    ]
    data = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(rows, schema=schema), data)
    return data.getvalue()
