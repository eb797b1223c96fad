"""A bar that says how far reading many documents has come, and stops it on wish."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from gii_viewer.charts.type_scale import SPACE_2, SPACE_3
from gii_viewer.documents.errors import DocumentError
from gii_viewer.model.document import Document
from gii_viewer.views.reading import Reading
from gii_viewer.views.widgets.labels import plain_label

_WIDTH = 160


class ReadingBar(QFrame):
    """Goes with one :class:`Reading`, from its start to its end."""

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self._count = 0
        self.setProperty("card", True)
        self._words = plain_label()
        moving = QProgressBar()
        # How many there are in all is known when the last folder has been searched.
        moving.setRange(0, 0)
        moving.setTextVisible(False)
        moving.setFixedWidth(_WIDTH)
        moving.setAccessibleName(self.tr("Reading documents"))
        stop = QPushButton(self.tr("Cancel"))
        stop.setAccessibleName(self.tr("Cancel reading"))
        stop.clicked.connect(reading.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, SPACE_2)
        row.setSpacing(SPACE_3)
        row.addWidget(self._words, 1)
        row.addWidget(moving)
        row.addWidget(stop)
        self._say()
        reading.read.connect(self._add)
        reading.finished.connect(self.deleteLater)

    def _add(self, found: list[Document | DocumentError]) -> None:
        self._count += len(found)
        self._say()

    def _say(self) -> None:
        self._words.setText(self.tr("Reading documents: %n so far", "", self._count))
