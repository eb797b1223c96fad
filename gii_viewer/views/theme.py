"""The look of the window: one palette, one type scale, one spacing scale.

Everything is derived from :mod:`gii_viewer.charts.palette`; a change of theme sets
palette and style sheet again and tells the views.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from gii_viewer.charts.palette import DARK, FONT_FAMILIES, LIGHT, Palette
from gii_viewer.charts.type_scale import BODY, LEAD, SMALL
from gii_viewer.resource_files import resource

ThemeChoice = Literal["system", "light", "dark"]
THEME_CHOICES: tuple[ThemeChoice, ...] = ("system", "light", "dark")
THEME_SETTING = "window/theme"

MONOSPACE_FAMILIES = ("Cascadia Mono", "SF Mono", "Menlo", "Noto Sans Mono", "DejaVu Sans Mono")


def font(size: int = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the interface's font; figures are of equal width so that columns align."""
    made = QFont()
    made.setFamilies(list(FONT_FAMILIES))
    made.setPixelSize(size)
    made.setWeight(weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def monospace_font() -> QFont:
    """Return the font of text whose columns have to align."""
    made = QFont()
    made.setFamilies([*MONOSPACE_FAMILIES, *FONT_FAMILIES])
    made.setStyleHint(QFont.StyleHint.Monospace)
    made.setPixelSize(BODY)
    return made


class Theme(QObject):
    """The theme in force; follows the system until told otherwise."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._system_palette = QPalette(application.palette())
        self._choice: ThemeChoice = "system"
        self._palette = self._chosen()
        application.setFont(font())
        self._apply()
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def palette(self) -> Palette:
        return self._palette

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    def restore(self, settings: QSettings) -> None:
        """Take over the choice that ``settings`` remember, if it is one."""
        stored = settings.value(THEME_SETTING, "system")
        self.choose(next((choice for choice in THEME_CHOICES if choice == stored), "system"))

    def choose(self, choice: ThemeChoice) -> None:
        """Follow the system, or be light or dark regardless of it."""
        self._choice = choice
        self._follow_system()

    def _follow_system(self) -> None:
        chosen = self._chosen()
        if chosen is not self._palette:
            self._palette = chosen
            self._apply()
            self.changed.emit()

    def _chosen(self) -> Palette:
        if self._choice != "system":
            return DARK if self._choice == "dark" else LIGHT
        scheme = self._application.styleHints().colorScheme()
        if scheme == Qt.ColorScheme.Unknown:
            # Some platforms tell no scheme, but hand over a palette of one.
            window = self._system_palette.color(QPalette.ColorRole.Window)
            return DARK if window.lightness() < 128 else LIGHT
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT

    def _apply(self) -> None:
        # Under a style sheet, a palette polishes every widget a second time.
        self._application.setStyleSheet("")
        self._application.setPalette(qt_palette(self._palette))
        self._application.setStyleSheet(style_sheet(self._palette))


def qt_palette(palette: Palette) -> QPalette:
    """Return a full palette: roles left to Qt would keep colours of another theme."""
    made = QPalette()
    role = QPalette.ColorRole
    for name, colour in {
        role.Window: palette.window,
        role.WindowText: palette.text,
        role.Base: palette.surface,
        role.AlternateBase: palette.raised,
        role.Text: palette.text,
        role.Button: palette.raised,
        role.ButtonText: palette.text,
        role.BrightText: palette.on_accent,
        role.Highlight: palette.accent,
        role.HighlightedText: palette.on_accent,
        role.Accent: palette.accent,
        role.Link: palette.accent,
        role.LinkVisited: palette.accent,
        role.ToolTipBase: palette.raised,
        role.ToolTipText: palette.text,
        role.PlaceholderText: palette.quiet,
        role.Light: palette.raised,
        role.Midlight: palette.raised,
        role.Mid: palette.line,
        role.Dark: palette.edge,
        role.Shadow: palette.line,
    }.items():
        made.setColor(name, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(disabled, name, QColor(palette.edge))
    made.setColor(disabled, role.Highlight, QColor(palette.line))
    return made


def style_sheet(palette: Palette) -> str:
    """Return what Fusion alone would leave looking like a default."""
    # Style sheets take pictures from files only, so each theme has its own.
    drawings = {
        shape: resource("icons", "controls", f"{shape}-{palette.name}.svg").as_posix()
        for shape in ("up", "down", "check")
    }
    return _STYLE.format(**vars(palette), **drawings, small=SMALL, lead=LEAD)


_STYLE = """
QToolTip {{ color: {text}; background: {raised}; border: 1px solid {edge}; padding: 2px 4px; }}
QMainWindow, QDialog {{ background: {window}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QMenuBar {{ background: {window}; border: 0; padding: 2px 8px; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {selected}; color: {text}; }}
QMenu {{ background: {surface}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 5px 28px 5px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selected}; color: {text}; }}
QMenu::item:disabled {{ color: {edge}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{
    background: transparent; color: {quiet}; border: 0; border-bottom: 2px solid transparent;
    padding: 8px 4px 8px 4px; margin: 0 12px 0 0;
}}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:selected {{ color: {text}; border-bottom-color: {accent}; }}
QTabBar::tab:focus {{ color: {accent}; border-bottom-color: {accent}; }}
QPushButton, QToolButton[framed="true"] {{
    background: {surface}; color: {text}; border: 1px solid {edge}; border-radius: 6px;
    padding: 5px 12px;
}}
QPushButton:hover, QToolButton[framed="true"]:hover {{ background: {raised}; }}
QPushButton:pressed, QToolButton[framed="true"]:pressed {{ background: {selected}; }}
QPushButton:focus, QToolButton[framed="true"]:focus {{
    border: 2px solid {accent}; padding: 4px 11px;
}}
QPushButton:flat {{ background: transparent; border-color: transparent; padding: 5px 4px; }}
QPushButton:flat:hover {{ color: {accent}; }}
QPushButton:flat:focus {{ border-color: {accent}; padding: 4px 3px; }}
QAbstractScrollArea::corner {{ background: {surface}; border: none; }}
QPushButton:checked {{ background: {selected}; border-color: {accent}; }}
QPushButton:disabled {{ color: {edge}; border-color: {line}; }}
QPushButton:default {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton:default:disabled {{
    background: {surface}; color: {edge}; border-color: {line};
}}
QRadioButton {{ spacing: 6px; }}
QRadioButton:disabled {{ color: {edge}; }}
QRadioButton::indicator {{
    width: 14px; height: 14px; border: 1px solid {edge}; border-radius: 8px;
    background: {surface};
}}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {accent}; }}
QRadioButton::indicator:focus {{ border-color: {text}; }}
QRadioButton::indicator:disabled {{ border-color: {line}; background: transparent; }}
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox {{
    background: {surface}; color: {text}; border: 1px solid {edge}; border-radius: 6px;
    padding: 5px 8px; selection-background-color: {accent}; selection-color: {on_accent};
}}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus {{
    border: 2px solid {accent}; padding: 4px 7px;
}}
QToolBar QComboBox, QToolBar QComboBox:focus {{
    padding: 0 4px; min-height: 24px; min-width: 72px;
}}
QToolBar QComboBox QLineEdit, QToolBar QComboBox QLineEdit:focus {{
    background: transparent; border: 0; padding: 0;
}}
QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled {{
    color: {edge}; border-color: {line}; background: transparent;
}}
QComboBox::drop-down {{ border: 0; width: 26px; }}
QComboBox::down-arrow {{ image: url("{down}"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{
    background: {surface}; color: {text}; border: 1px solid {edge}; padding: 0;
    selection-background-color: {selected}; selection-color: {text};
}}
QSpinBox, QDoubleSpinBox {{ padding: 1px; min-height: 26px; max-height: 26px; }}
QSpinBox:focus, QDoubleSpinBox:focus {{ padding: 0; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{
    background: transparent; border: 0; padding: 0;
}}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
    subcontrol-origin: border; border: 0; width: 24px; background: transparent;
}}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; margin-top: 2px; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; margin-bottom: 2px; }}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{
    background: {raised}; border-radius: 4px;
}}
QAbstractSpinBox::up-arrow {{ image: url("{up}"); width: 10px; height: 10px; }}
QAbstractSpinBox::down-arrow {{ image: url("{down}"); width: 10px; height: 10px; }}
QCheckBox {{ spacing: 8px; padding: 2px 0; }}
QCheckBox:disabled {{ color: {edge}; }}
QCheckBox::indicator {{
    width: 14px; height: 14px; border: 1px solid {edge}; border-radius: 4px;
    background: {surface};
}}
QCheckBox::indicator:checked {{
    image: url("{check}"); background: {accent}; border-color: {accent};
}}
QCheckBox::indicator:focus {{ border: 2px solid {accent}; width: 12px; height: 12px; }}
QCheckBox::indicator:checked:focus {{ border-color: {text}; }}
QCheckBox::indicator:disabled {{ border-color: {line}; background: transparent; }}
QTableView, QListView, QPlainTextEdit {{
    background: {surface}; border: 0; outline: 0; gridline-color: {line};
    selection-background-color: {selected}; selection-color: {text};
}}
QTableView::item {{
    padding: 0 6px; border: 1px solid transparent; border-bottom-color: {line};
}}
QTableView::item:selected {{ background: {selected}; color: {text}; }}
QTableView::item:focus {{ border-color: {accent}; }}
QListView::item {{ padding: 8px 12px; border-bottom: 1px solid {line}; }}
QListView::item:selected {{ background: {selected}; color: {text}; }}
QHeaderView {{ background: {surface}; border: 0; }}
QHeaderView::section {{ background: {surface}; color: {quiet}; border: 0; padding: 6px 10px; }}
QHeaderView::section:horizontal {{ border-bottom: 1px solid {edge}; }}
QTabWidget::pane {{ border: 0; }}
QTabWidget::tab-bar {{ left: 20px; }}
QTableCornerButton::section {{ background: {surface}; border: 0; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:horizontal:hover {{ background: {edge}; margin: 8px 7px; }}
QSplitter::handle:vertical:hover {{ background: {edge}; margin: 7px 8px; }}
QScrollArea, QScrollArea > QWidget > QWidget[ground="window"] {{ background: {window}; border: 0; }}
QFrame[card="true"] {{ background: {surface}; border: 1px solid {line}; border-radius: 10px; }}
QFrame[card="true"]:focus {{ border: 2px solid {accent}; }}
QFrame[banner="true"] {{ background: {surface}; border: 1px solid {warning}; border-radius: 8px; }}
QFrame[popover="true"] {{ background: {surface}; border: 1px solid {edge}; }}
QFrame[toast="true"] {{ background: {raised}; border: 1px solid {edge}; border-radius: 8px; }}
QLabel[quiet="true"] {{ color: {quiet}; }}
QLabel[small="true"] {{ font-size: {small}px; }}
QLabel[title="true"] {{ font-size: {lead}px; font-weight: 600; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {edge}; border-radius: 4px; min-height: 28px; min-width: 28px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QStatusBar {{ background: {window}; color: {quiet}; }}
QStatusBar::item {{ border: 0; }}
"""
