"""The profile document: read strictly, written the same every time."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.profile_json import profile_to_json
from gii_viewer.documents.reading import read_bytes
from gii_viewer.model.profile import (
    AddedEvidence,
    Evidence,
    Field,
    Profile,
    Rank,
    StatedEvidence,
)
from gii_viewer.model.record import replace
from gii_viewer.resource_files import resource
from tests.documents.made_profiles import NO_SOURCE, layouts, profiles
from tests.documents.one import read_one
from tests.documents.pages import Layout, page
from tests.profiles import (
    ARABIC_NAME,
    CHINESE_NAME,
    MARKUP_NAME,
    bare,
    dalian,
    with_added_fields,
    with_fields,
    with_rows,
)

SCHEMA = json.loads(resource("gii-profile-1.schema.json").read_text("utf-8"))
DALIAN = profile_to_json(dalian())
ANY_NAME = st.text(
    st.characters(
        codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\u202d\u202e"
    ),
    min_size=1,
    max_size=20,
).filter(str.strip)


def without_stray_evidence(profile: Profile) -> Profile:
    """Keep evidence of figures that the profile has."""
    there = {f"/patents/organizations/{n}" for n in range(len(profile.patents.organizations or ()))}
    kept = {
        pointer: evidence
        for pointer, evidence in profile.evidence.items()
        if not pointer.startswith("/patents/organizations") or pointer.rpartition("/")[0] in there
    }
    return replace(profile, evidence=kept)


def changed(key: str, value: object) -> str:
    """Return Dalian's document with the value at a pointer replaced."""
    content: Any = json.loads(DALIAN)
    *parents, last = key.split("/")[1:]
    inner = content
    for part in parents:
        inner = inner[int(part) if isinstance(inner, list) else part]
    inner[int(last) if isinstance(inner, list) else last] = value
    return json.dumps(content, indent=2, ensure_ascii=False)


def refusal(text: str) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read_one(text.encode(), "dalian.json")
    return caught.value


def test_the_written_form() -> None:
    lines = DALIAN.split("\n")
    assert lines[:9] == [
        "{",
        '  "format": "gii-profile/1",',
        '  "edition": 2024,',
        '  "cluster": {',
        '    "name": "Dalian",',
        '    "economies": [',
        '      "China"',
        "    ]",
        "  },",
    ]
    assert DALIAN.endswith("}\n")
    assert list(json.loads(DALIAN)) == [
        *("format", "edition", "cluster", "ranks"),
        *("patents", "publications", "source", "evidence"),
    ]


@pytest.mark.parametrize(
    "profile",
    [dalian(), with_fields(), with_added_fields(), bare(), without_stray_evidence(with_rows(40))],
    ids=["dalian", "fields", "added", "bare", "many rows"],
)
def test_what_is_written_reads_back_and_suits_the_schema(profile: Profile) -> None:
    written = profile_to_json(profile)
    again = read_one(written.encode(), "profile.json").profile
    assert again == profile
    assert profile_to_json(again) == written
    jsonschema.validate(json.loads(written), SCHEMA)


def test_the_order_of_evidence_does_not_depend_on_the_profile() -> None:
    profile = dalian()
    turned = replace(profile, evidence=dict(reversed(list(profile.evidence.items()))))
    assert profile_to_json(turned) == profile_to_json(profile)
    pointers = list(json.loads(profile_to_json(without_stray_evidence(with_rows(12))))["evidence"])
    assert pointers == sorted(pointers, key=pointers.index)
    assert pointers[0] == "/edition"


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(profiles(), layouts, ANY_NAME)
def test_pages_written_as_json_read_back_byte_for_byte(
    profile: Profile, layout: Layout, note: str
) -> None:
    read = read_one(page(profile, layout).encode(), "page.txt").profile
    evidence: dict[str, Evidence] = {
        "/edition": AddedEvidence("2026-08-20", note),
        "/cluster/name": StatedEvidence(7, note),
    }
    fields = (Field(note, 3), Field(ARABIC_NAME, 4), Field(CHINESE_NAME, 5), Field(MARKUP_NAME, 6))
    noted = replace(
        read,
        edition=2024,
        cluster=replace(read.cluster, name=note),
        patents=replace(read.patents, fields=fields),
        evidence={
            pointer: said
            for pointer, said in {**read.evidence, **evidence}.items()
            if not pointer.startswith("/patents/fields/")
        },
    )
    written = profile_to_json(noted)
    again = read_one(written.encode(), "page.json").profile
    assert again == noted
    assert profile_to_json(again) == written
    jsonschema.validate(json.loads(written), SCHEMA)


def test_the_source_is_the_one_that_the_document_states() -> None:
    document = read_one(DALIAN.encode(), "other.json")
    assert document.profile.source == dalian().source
    assert document.name == "other.json"
    assert document.kind == "JSON"


def test_passages_show_the_values() -> None:
    document = read_one(b"\xef\xbb\xbf" + DALIAN.replace("\n", "\r\n").encode(), "d.json")
    lines = document.text.split("\n")
    for pointer, words in {
        "/edition": "2024",
        "/cluster/name": "Dalian",
        "/ranks/size/rank": "65",
        "/publications/organizations/0/count": "15062",
        "/publications/collaboration/locations/1": "Shenzhen-Hong Kong-Guangzhou",
    }.items():
        passage = document.passages[pointer]
        assert lines[passage.line - 1][passage.start : passage.end] == words


def test_an_array_of_one_profile() -> None:
    document = read_one(f"[{DALIAN}]".encode(), "dalian.json")
    assert document.profile == dalian()
    passage = document.passages["/edition"]
    words = document.text.split("\n")[passage.line - 1][passage.start : passage.end]
    assert words == "2024"


def test_an_array_of_several_profiles_is_as_many_documents() -> None:
    second = DALIAN.replace('"edition": 2024', '"edition": 2023')
    documents = read_bytes(f"[\n{DALIAN},\n{second}]\n".encode(), "both.json")
    assert [document.content.edition for document in documents] == [2024, 2023]
    assert documents[0].content == dalian()
    assert documents[1].content == replace(dalian(), edition=2023)
    assert [document.name for document in documents] == ["both.json", "both.json"]
    assert documents[0].key != documents[1].key
    for document, words in zip(documents, ("2024", "2023"), strict=True):
        passage = document.passages["/edition"]
        line = document.text.split("\n")[passage.line - 1]
        assert line[passage.start : passage.end] == words


def test_the_first_of_an_array_is_named_as_an_only_one_is() -> None:
    path = Path("both.json")
    (alone,) = read_bytes(DALIAN.encode(), "both.json", path)
    first, second = read_bytes(f"[{DALIAN}, {DALIAN}]".encode(), "both.json", path)
    assert (first.key, second.key) == (alone.key, "both.json 2")


def test_an_array_without_a_profile_is_refused() -> None:
    assert "holds no profile and no ranking" in refusal("[]").reason


def test_an_array_is_refused_for_any_of_its_profiles() -> None:
    broken = DALIAN.replace('"count": 128', '"count": -128')
    text = f"[{DALIAN}, {broken}]"
    error = refusal(text)
    assert error.line == text[: text.index("-128")].count("\n") + 1
    assert error.reason.startswith("/patents/organizations/1/count is")


def test_words_of_the_size_rank_are_no_evidence_of_the_intensity_rank() -> None:
    """Documents of earlier versions have them twice."""
    content = json.loads(DALIAN)
    content["evidence"]["/ranks/intensity/of"] = content["evidence"]["/ranks/size/of"]
    document = read_one(json.dumps(content).encode(), "old.json")
    assert document.profile == dalian()
    assert "/ranks/intensity/of" not in document.passages
    assert document.profile.ranks.intensity == Rank(60, 100)


def test_own_words_of_the_intensity_rank_are_kept() -> None:
    content = json.loads(DALIAN)
    content["evidence"]["/ranks/intensity/of"] = {"line": 14, "text": "among the top 100"}
    document = read_one(json.dumps(content).encode(), "new.json")
    evidence = document.profile.evidence["/ranks/intensity/of"]
    assert evidence == StatedEvidence(14, "among the top 100")
    assert "/ranks/intensity/of" in document.passages


@pytest.mark.parametrize("pointer", ["/patents/total", "/population", "/patents/others/share"])
def test_derived_figures_have_no_evidence(pointer: str) -> None:
    content = json.loads(DALIAN)
    content["evidence"] = {pointer: {"line": 1, "text": "x"}}
    assert f'the document has no figure at "{pointer}"' in refusal(json.dumps(content)).reason


def test_large_documents_take_time_in_proportion() -> None:
    """Twenty times as much takes twenty times as long, not four hundred times."""

    def seconds(number: int, indent: int | None) -> float:
        content = json.loads(DALIAN)
        row = content["patents"]["organizations"][0]
        content["patents"]["organizations"] = [row | {"rank": n + 1} for n in range(number)]
        content["evidence"] = {
            f"/patents/organizations/{n}/count": {"line": n + 1, "text": "583"}
            for n in range(number)
        }
        data = json.dumps(content, indent=indent).encode()
        start = time.process_time()
        document = read_one(data, "large.json")
        assert len(document.profile.patents.organizations or ()) == number
        return time.process_time() - start

    for indent in (2, None):
        # Shares and counts of organizations, all on one line and each on its own.
        assert seconds(20_000, indent) < 60 * max(seconds(1_000, indent), 0.005)


@pytest.mark.parametrize(
    ("pointer", "value", "why"),
    [
        (
            "/format",
            "gii-profile/3",
            'this version reads "gii-profile/1" or "gii-profile/2" or "gii-ranking/1"',
        ),
        ("/format", 1, "this version reads"),
        ("/edition", "2024", "expected a whole number"),
        ("/edition", 2024.0, "expected a whole number"),
        ("/edition", True, "expected a whole number"),
        ("/edition", 1066, "from 2,007 to 2,099"),
        ("/cluster/name", "", "expected words"),
        ("/cluster/name", 5, "expected a text"),
        ("/cluster/name", "Da\u0007lian", "U+0007"),
        ("/cluster/economies", "China", "expected a list or null"),
        ("/cluster/economies/0", None, "expected a text"),
        ("/ranks/size", [65, 100], "expected an object with rank, of"),
        ("/ranks/size/rank", 0, "from 1 to"),
        ("/ranks/size/rank", 101, "no greater than its total, 100"),
        ("/ranks/size/of", -1, "from 1 to"),
        ("/patents/per_million", -1, "from 0 to"),
        ("/patents/per_million", 10**9, "from 0 to"),
        ("/patents/organizations/1/count", -128, "from 0 to"),
        ("/patents/organizations/1/share", 101, "from 0 to 100"),
        ("/patents/organizations/1/share", "12%", "expected a whole number"),
        ("/patents/organizations/1/rank", None, "expected a whole number"),
        ("/patents/organizations/1", {"rank": 2}, 'the key "name" is missing'),
        ("/patents/fields", {}, "expected a list or null"),
        ("/patents/collaboration/locations/0", 3, "expected a text"),
        ("/source/sha256", "0", "SHA-256"),
        ("/evidence", [], "evidence is an object"),
        ("/evidence/edition", {"line": 1, "text": "x"}, "not the pointer of a figure"),
        ("/extra", 1, 'the key "extra" is unknown'),
        ("/ranks/world", None, 'the key "world" is unknown'),
        ("/ranks/size/previous", 70, 'the key "previous" is unknown; expected rank, of'),
        ("/venture_capital", None, 'the key "venture_capital" is unknown'),
    ],
)
def test_wrong_values(pointer: str, value: object, why: str) -> None:
    text = changed(pointer, value)
    error = refusal(text)
    assert why in error.reason
    assert error.line is not None
    # What JSON Schema cannot say is the reader's alone; 2024.0 is an integer to it.
    if "no greater than" not in why and "U+" not in why and not isinstance(value, float):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(json.loads(text), SCHEMA)


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ({"line": 0, "text": "x"}, "from 1 to"),
        ({"line": 1}, 'the key "text" is missing'),
        ({"line": 1, "text": "x", "more": 1}, 'the key "more" is unknown'),
        ({"added": "20 August", "note": "x"}, "expected a date"),
        ({"added": "2026-02-30", "note": "x"}, "expected a date"),
        ("line 1", "expected an object"),
    ],
)
def test_wrong_evidence(entry: object, why: str) -> None:
    content = json.loads(DALIAN)
    content["evidence"] = {"/edition": entry}
    assert why in refusal(json.dumps(content)).reason


@pytest.mark.parametrize("pointer", ["/patents/fields/0/share", "/patents/organizations/3/count"])
def test_evidence_of_a_figure_that_is_not_there(pointer: str) -> None:
    content = json.loads(DALIAN)
    content["evidence"] = {pointer: {"line": 1, "text": "x"}}
    assert "the document has no figure" in refusal(json.dumps(content)).reason


def test_an_error_names_line_pointer_and_what_was_read() -> None:
    text = DALIAN.replace('"count": 128', '"count": -128')
    line = text[: text.index("-128")].count("\n") + 1
    assert str(refusal(text)) == (
        f"dalian.json, line {line}: /patents/organizations/1/count is "
        '"-128": expected a whole number from 0 to 999,999,999.'
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"format": "gii-profile/1", "format": "gii-profile/1"}', "a second time"),
        ('{"format": NaN}', '"NaN"'),
        ('{"format": -Infinity}', "a number is expected"),
        ('{"edition": 1' + "0" * 5000 + "}", "larger than any figure"),
        ("[" * 100_000, "nests far deeper"),
        ('{"a":' * 100_000, "nests far deeper"),
        ("{'format': 1}", "double quotes"),
        ('{"format": "gii-profile/1",}', "double quotes"),
        ("{} {}", "the end of the document"),
        ('{"a": "\\ud800"}', "half a character"),
        ('{"a": "\\x"}', "a backslash that JSON does not know"),
        ('{"a": "line\nend"}', "damaged or has no end"),
        ('{"a": 01}', "a comma or }"),
        ('{"a": tru}', '"tru"'),
        ("{}", 'begins with "format"'),
        ("[[]]", "a profile or a ranking is a JSON object"),
    ],
)
def test_what_is_no_profile_document(text: str, why: str) -> None:
    assert why in refusal(text).reason


@pytest.mark.parametrize("end", range(1, len(DALIAN.rstrip()), 7))
def test_a_cut_document_is_refused(end: int) -> None:
    assert refusal(DALIAN[:end]).line is not None


def test_every_cut_of_a_small_document_is_refused() -> None:
    small = profile_to_json(replace(bare(), source=replace(NO_SOURCE, sha256="0" * 64)))
    for end in range(1, len(small.rstrip())):
        refusal(small[:end])
