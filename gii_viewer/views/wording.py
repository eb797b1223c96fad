"""Gives the rooms without Qt their words through Qt's translator."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTranslator

from gii_viewer.model.singulars import SINGULARS
from gii_viewer.model.wording import Wording


def _translate(context: str, text: str, comment: str = "", n: int = -1, /) -> str:
    return QCoreApplication.translate(context, text, comment or None, n)


class EnglishPlurals(QTranslator):
    """Says one thing as English does, where no catalogue of another language is in use."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        del context, disambiguation
        # Only None lets Qt fall back on the text itself; "" would blank it.
        return SINGULARS.get(text) if n == 1 else None


WORDING = Wording(translate=_translate)
