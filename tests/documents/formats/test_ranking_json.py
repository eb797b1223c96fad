"""The ranking document as JSON: written the same every time, read back the same, strict."""

from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import given

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.own_json import to_json
from gii_viewer.documents.reading import read_bytes
from gii_viewer.model.document import ProfileDocument, RankingDocument
from gii_viewer.model.ranking import Ranking
from gii_viewer.resource_files import resource
from tests.documents.any_rankings import any_rankings
from tests.profiles import dalian
from tests.rankings import SEOUL, TOKYO, ranking

WRITTEN = to_json(ranking(TOKYO, SEOUL))


def read(text: str) -> Ranking:
    (document,) = read_bytes(text.encode(), "ranking.json")
    assert isinstance(document, RankingDocument)
    return document.ranking


@given(any_rankings())
def test_it_reads_back(made: Ranking) -> None:
    text = to_json(made)
    assert read(text) == made
    assert to_json(read(text)) == text


def test_its_keys_stand_in_their_order() -> None:
    content = json.loads(WRITTEN)
    assert list(content) == ["format", "edition", "rows", "source", "evidence"]
    assert content["format"] == "gii-ranking/1"
    assert content["rows"][0] == {
        "rank": 1,
        "name": "Tokyo–Yokohama",
        "economies": ["JP"],
        "applications": 127418,
        "articles": 115020,
        "deals": None,
        "share_applications": 10.1,
        "share_articles": 1.5,
        "share_deals": None,
        "total": 11.7,
        "previous": 1,
        "change": 0,
    }


def test_printed_digits_are_kept() -> None:
    text = WRITTEN.replace('"total": 6.8', '"total": 6.80')
    assert str(read(text).rows[1].total) == "6.80"
    assert '"total": 6.80' in to_json(read(text))


def test_an_array_holds_profiles_and_rankings() -> None:
    both = f"[{to_json(dalian())}, {WRITTEN}]"
    first, second = read_bytes(both.encode(), "both.json")
    assert isinstance(first, ProfileDocument)
    assert isinstance(second, RankingDocument)
    assert first.key != second.key


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ('"rank": 3,', '"rank": 0,', '/rows/1/rank is "0": expected a whole number from 1'),
        ('"rank": 3,', '"rank": null,', "/rows/1/rank"),
        ('"name": "Seoul"', '"name": " "', "/rows/1/name"),
        ('"economies": [\n        "KR"\n      ]', '"economies": "KR"', "/rows/1/economies"),
        ('"applications": 63447', '"applications": 63447.5', "/rows/1/applications"),
        ('"total": 6.8', '"total": 100.1', "expected a percent from 0 to 100"),
        ('"total": 6.8', '"total": "6.8"', "/rows/1/total"),
        ('"total": 6.8', '"total": 6.8e0', "expected a percent from 0 to 100"),
        ('"change": 1\n', '"change": "+1"\n', "/rows/1/change"),
        ('"deals": null,\n      "share_applications": 5.1', '"share_applications": 5.1', "deals"),
        ('"edition": 2023', '"edition": 1999', "/edition"),
        ('"gii-ranking/1"', '"gii-ranking/9"', 'this version reads "gii-profile/1"'),
        ('"/rows/1/rank": {', '"/rows/7/rank": {', "/rows/7/rank"),
    ],
)
def test_what_is_no_such_document(before: str, after: str, words: str) -> None:
    assert before in WRITTEN
    with pytest.raises(DocumentError) as caught:
        read(WRITTEN.replace(before, after))
    assert words in str(caught.value)


def test_a_ranking_without_rows() -> None:
    content = json.loads(WRITTEN) | {"rows": [], "evidence": {}}
    with pytest.raises(DocumentError, match="a ranking has one row at least"):
        read(json.dumps(content))


@given(any_rankings())
def test_what_is_written_is_as_the_schema_describes(made: Ranking) -> None:
    schema = json.loads(resource("gii-ranking-1.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(to_json(made)))


def test_the_schema_refuses_what_is_not_described() -> None:
    schema = json.loads(resource("gii-ranking-1.schema.json").read_text("utf-8"))
    check = jsonschema.Draft202012Validator(schema)
    content = json.loads(WRITTEN)
    assert check.is_valid(content)
    for key, value in (("rows", []), ("edition", "2023"), ("format", "gii-ranking/2"), ("note", 1)):
        assert not check.is_valid(content | {key: value})
