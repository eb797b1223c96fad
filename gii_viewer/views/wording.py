"""Gives the rooms without Qt their words through Qt's translator."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gii_viewer.model.wording import Wording


def _translate(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


WORDING = Wording(translate=_translate)
