from __future__ import annotations

import pytest

from gii_viewer.exporting.names import chart_file_name, safe_name, slug
from gii_viewer.model.profile import Cluster
from gii_viewer.model.record import replace
from tests.profiles import CHINESE_NAME, bare, dalian


def test_the_name_of_a_chart_of_dalian() -> None:
    name = chart_file_name(dalian(), "patents-organizations", "png")
    assert name == "dalian-2024-patents-organizations.png"


@pytest.mark.parametrize(
    ("cluster", "start"),
    [
        ("Shenzhen-Hong Kong-Guangzhou", "shenzhen-hong-kong-guangzhou"),
        ("Washington, DC–Baltimore, MD", "washington-dc-baltimore-md"),
        ("São Paulo", "sao-paulo"),
        ("Malmö–Ålesund/Łódź", "malmo-alesund-lodz"),
        ("Straße", "strasse"),
        ("../../etc/passwd", "etc-passwd"),
        (CHINESE_NAME, CHINESE_NAME),
        ("///", "cluster"),
        ("", "cluster"),
        (None, "cluster"),
    ],
)
def test_clusters_become_slugs(cluster: str | None, start: str) -> None:
    profile = replace(dalian(), cluster=Cluster(cluster, None))
    assert chart_file_name(profile, "ranks", "svg") == f"{start}-2024-ranks.svg"


def test_an_edition_that_is_not_stated_is_left_out() -> None:
    assert chart_file_name(bare(), "ranks", "pdf") == "nowhere-ranks.pdf"


def test_a_long_name_keeps_its_end() -> None:
    profile = replace(dalian(), cluster=Cluster("a very long name " * 40, None))
    name = chart_file_name(profile, "collaboration-locations", "png")
    assert name.endswith("-2024-collaboration-locations.png")
    assert len(name.encode()) <= 120


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("report.pdf", "report.pdf"),
        ('a<b>c:d"e/f\\g|h?i*j', "a b c d e f g h i j"),
        ("  spaced \t out\n", "spaced out"),
        ("trailing dots...", "trailing dots"),
        (".hidden", "hidden"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("bell\x07", "bell"),
        ("e\u0301", "\u00e9"),
        ("", "cluster"),
        ("...", "cluster"),
    ],
)
def test_names_are_made_safe(text: str, safe: str) -> None:
    assert safe_name(text) == safe


@pytest.mark.parametrize(
    "name", ["CON", "nul", "com1.png", "LPT9.tar.gz", "COM¹", "CONOUT$", "aux."]
)
def test_reserved_names_get_an_underscore(name: str) -> None:
    assert safe_name(name) == "_" + name.rstrip(".")


@pytest.mark.parametrize("name", ["console", "nullify", "com10", "lpt"])
def test_names_that_only_look_reserved_stay(name: str) -> None:
    assert safe_name(name) == name


def test_names_are_cut_between_characters() -> None:
    cut = safe_name("大" * 100)
    assert len(cut.encode()) <= 120
    assert set(cut) == {"大"}


def test_slugs_have_single_hyphens() -> None:
    assert slug("--A  (b) — c--") == "a-b-c"
