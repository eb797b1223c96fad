"""Format 2 of the profile document, and that whatever is written reads back."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from gii_viewer.documents.errors import DocumentError, OutputError
from gii_viewer.documents.formats.profile_json import profile_to_json
from gii_viewer.documents.reading import read_bytes
from gii_viewer.exporting.tables.converting import converted
from gii_viewer.model.profile import (
    Activity,
    AddedEvidence,
    Cluster,
    Collaboration,
    Field,
    Organization,
    Profile,
    Rank,
    Ranks,
    StatedEvidence,
)
from gii_viewer.model.record import replace
from gii_viewer.resource_files import resource
from tests.documents.any_profiles import REFUSED, any_profiles
from tests.documents.one import read_one
from tests.profiles import dalian, figures, of_2025, with_applicants

SCHEMAS = {
    number: json.loads(resource(f"gii-profile-{number}.schema.json").read_text("utf-8"))
    for number in (1, 2)
}


def content() -> dict[str, Any]:
    written: dict[str, Any] = json.loads(profile_to_json(of_2025()))
    return written


def refusal(document: dict[str, Any]) -> str:
    with pytest.raises(DocumentError) as caught:
        read_one(json.dumps(document).encode(), "dalian.json")
    assert caught.value.line is not None
    return caught.value.reason


def test_what_needs_format_2_is_written_so() -> None:
    written = content()
    assert list(written) == [
        *("format", "edition", "cluster", "ranks"),
        *("patents", "publications", "venture_capital", "source", "evidence"),
    ]
    assert written["format"] == "gii-profile/2"
    assert written["ranks"] == {
        "size": {"rank": 65, "of": 100, "previous": 70},
        "intensity": {"rank": 60, "of": 100, "previous": None},
        "national": {"rank": 18, "of": 26, "previous": None},
    }
    assert written["venture_capital"] == {
        "per_million": 35,
        "organizations": None,
        "fields": None,
        "collaboration": None,
    }
    assert list(written["evidence"])[1:4] == [
        "/ranks/size/rank",
        "/ranks/size/of",
        "/ranks/size/previous",
    ]
    assert written["evidence"]["/venture_capital/per_million"] == {
        "line": 10,
        "text": "35 venture capital deals",
    }


def test_what_needs_nothing_of_it_is_written_as_format_1() -> None:
    """Also where it came in format 2."""
    second = content()
    second["venture_capital"] = second["ranks"]["size"]["previous"] = None
    del second["evidence"]["/venture_capital/per_million"]
    del second["evidence"]["/ranks/size/previous"]
    profile = read_one(json.dumps(second).encode(), "d.json").profile
    assert profile == replace(dalian(), edition=2025)
    written = profile_to_json(profile)
    assert '"format": "gii-profile/1"' in written
    assert "previous" not in written
    assert "venture_capital" not in written


@pytest.mark.parametrize(
    "profile",
    [
        of_2025(),
        replace(of_2025(), venture_capital=None, evidence={}),
        replace(dalian(), venture_capital=Activity()),
        replace(
            dalian(),
            venture_capital=Activity(
                None,
                (Organization(1, "SEED FUND", 12, 40),),
                (Field("Software", 30),),
                Collaboration(20, ("Beijing",)),
            ),
        ),
        replace(dalian(), ranks=Ranks(national=Rank(1, None, 2)), evidence={}),
    ],
    ids=["both", "previous rank", "empty", "all of venture capital", "national"],
)
def test_both_formats_read_back_and_suit_their_schema(profile: Profile) -> None:
    written = profile_to_json(profile)
    assert read_one(written.encode(), "d.json").profile == profile
    jsonschema.validate(json.loads(written), SCHEMAS[2])
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(json.loads(written), SCHEMAS[1])


def test_passages_show_the_values_of_format_2() -> None:
    document = read_one(profile_to_json(of_2025()).encode(), "d.json")
    for pointer, words in (("/ranks/size/previous", "70"), ("/venture_capital/per_million", "35")):
        passage = document.passages[pointer]
        line = document.text.split("\n")[passage.line - 1]
        assert line[passage.start : passage.end] == words


@pytest.mark.parametrize(
    ("keys", "value", "why"),
    [
        (("ranks", "size", "previous"), 0, '/ranks/size/previous is "0": expected a whole'),
        (("ranks", "size", "previous"), "70", "expected a whole number from 1"),
        (("ranks", "size"), {"rank": 65, "of": 100}, 'the key "previous" is missing'),
        (("venture_capital",), 35, "expected an object with per_million"),
        (("venture_capital", "per_million"), -1, "/venture_capital/per_million is"),
        (("venture_capital", "deals"), 35, 'the key "deals" is unknown'),
        (("evidence", "/venture_capital/total"), {"line": 1, "text": "x"}, "no figure at"),
        (("evidence", "/ranks/intensity/previous"), {"line": 1, "text": "x"}, "no figure at"),
    ],
)
def test_wrong_values(keys: tuple[str, ...], value: object, why: str) -> None:
    document = content()
    inner = document
    for key in keys[:-1]:
        inner = inner[key]
    inner[keys[-1]] = value
    assert why in refusal(document)


def test_a_missing_venture_capital_is_refused() -> None:
    document = content()
    del document["venture_capital"]
    assert 'the key "venture_capital" is missing' in refusal(document)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(any_profiles())
def test_any_profile_reads_back_as_itself(profile: Profile) -> None:
    written = profile_to_json(profile)
    again = read_one(written.encode(), "profile.json").profile
    assert again == profile
    assert profile_to_json(again) == written
    second = '"format": "gii-profile/2"' in written
    jsonschema.validate(json.loads(written), SCHEMAS[2 if second else 1])


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(any_profiles(), any_profiles())
def test_an_array_reads_back_as_its_profiles(first: Profile, second: Profile) -> None:
    array = converted([figures(first), figures(second)], "json", several=True)
    documents = read_bytes(array, "both.json")
    assert [document.content for document in documents] == [first, second]


@pytest.mark.parametrize("character", [*REFUSED, "\ud800"])
@pytest.mark.parametrize(
    "place", ["cluster", "economy", "applicant", "location", "source", "evidence", "note"]
)
def test_a_name_that_reading_would_refuse_is_not_written(place: str, character: str) -> None:
    """A tab in an economy, or in the source's name, saved a document that nothing opens."""
    name, profile = f"Da{character}lian", dalian()
    evidence = dict(profile.evidence)
    match place:
        case "cluster":
            profile = replace(profile, cluster=Cluster(name, ("China",)))
        case "economy":
            profile = replace(profile, cluster=Cluster("Dalian", (name,)))
        case "applicant":
            profile = with_applicants((Organization(1, name, 583, 57),))
        case "location":
            patents = replace(profile.patents, collaboration=Collaboration(12, (name,)))
            profile = replace(profile, patents=patents)
        case "source":
            profile = replace(profile, source=replace(profile.source, file=name))
        case "evidence":
            evidence["/edition"] = StatedEvidence(4, name)
        case "note":
            evidence["/edition"] = AddedEvidence("2026-08-20", name)
    if place in ("evidence", "note"):
        profile = replace(profile, evidence=evidence)
    with pytest.raises(OutputError, match=f"U\\+{ord(character):04X} is refused"):
        profile_to_json(profile)


def test_a_blank_name_is_not_written() -> None:
    with pytest.raises(OutputError, match="a name needs words"):
        profile_to_json(replace(dalian(), cluster=Cluster(" \u00a0", None)))
