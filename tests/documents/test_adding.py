from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from types import MappingProxyType

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gii_viewer.documents.adding import (
    MOST_FIELDS,
    note_words,
    read_field_rows,
    rows_in_list,
    sides_to_add_to,
    with_added_fields,
)
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.profile_json import profile_to_json
from gii_viewer.documents.technology_fields import is_technology_field, technology_fields
from gii_viewer.model.names import folded
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    ActivityKind,
    AddedEvidence,
    Field,
    StatedEvidence,
)
from gii_viewer.model.record import replace
from tests.documents.one import read_one
from tests.profiles import (
    ARABIC_NAME,
    CHINESE_NAME,
    LONG_NAME,
    MARKUP_NAME,
    dalian,
    with_fields,
)
from tests.profiles import (
    with_added_fields as profile_with_added_fields,
)

TODAY = date(2026, 8, 20)
NOTE = "bar chart on the page, read by eye"
THREE = (
    Field("Digital communication", 21),
    Field("Engines, pumps, turbines", 14),
    Field("Optics", 3),
)

PIPES = """\
| Field                        | Share |
|------------------------------|------:|
| **Digital communication**    |   21% |
| **Engines, pumps, turbines** |   14% |
| **Optics**                   |    3% |
"""


def read_list(text: str) -> tuple[Field, ...]:
    """Read what stands in the table after ``text`` was pasted."""
    return read_field_rows(rows_in_list(text))


@pytest.mark.parametrize(
    "text",
    [
        "Digital communication – 21%\nEngines, pumps, turbines – 14%\nOptics – 3%",
        "Digital communication - 21%\nEngines, pumps, turbines — 14%\nOptics 3 %",
        "Digital communication: 21%\nEngines, pumps, turbines: 14%\nOptics: 3%\n",
        "Digital communication (21%)\nEngines, pumps, turbines (14%)\nOptics (3%)",
        "Digital communication\t21%\nEngines, pumps, turbines\t14%\nOptics\t3%\t",
        "Digital communication    21%\nEngines, pumps, turbines  14%\nOptics  3%",
        "1. Digital communication 21%\n2. Engines, pumps, turbines 14%\n3. Optics 3%",
        "1\tDigital communication\t21%\n2\tEngines, pumps, turbines\t14%\n3\tOptics\t3%",
        "- Digital communication – 21%\n- Engines, pumps, turbines – 14%\n- Optics – 3%",
        "Field Share\n- Digital communication 21%\n- Engines, pumps, turbines 14%\n- Optics 3%",
        "• Digital communication 21%\n\n• Engines, pumps, turbines 14%\n\n• Optics 3%",
        "Digital communication\n21%\nEngines, pumps, turbines\n14%\nOptics\n3%",
        "1\nDigital communication\n21%\n2\nEngines, pumps, turbines\n14%\n3\nOptics\n3%",
        "Field\n%\nDigital communication\n21%\nEngines, pumps, turbines\n14%\nOptics\n3%",
        "Field\tShare\nDigital communication\t21%\nEngines, pumps, turbines\t14%\nOptics\t3%",
        PIPES,
        "**Digital communication** – 21%\n**Engines, pumps, turbines** – 14%\n**Optics** – 3%",
        "Digital communication 21%\r\nEngines, pumps, turbines 14%\r\nOptics 3%\r\n",
        "Digital communication 21%\vEngines, pumps, turbines 14%\u2028Optics 3%",
    ],
)
def test_a_list_is_read_in_every_layout_of_a_page(text: str) -> None:
    assert read_list(text) == THREE


@pytest.mark.parametrize(
    "line",
    [
        *("{name}, 21%", "{name} , 21%", "{name},21%", "{name},\t21%", "{name},\n21%"),
        *("{name}; 21%", "{name};21%", "{name}: 21%", "{name}:\t21%", "{name} = 21%"),
        *("{name}=21%", "{name} – 21%", "{name} —\t21%", "{name}, – 21%", "{name}, (21%)"),
        *("1. {name}, 21%", "- {name}; 21 %", "**{name}**, 21%", "{name}: - 21%"),
    ],
)
@pytest.mark.parametrize("name", ["Optics", "Electrical machinery, apparatus, energy"])
def test_what_parts_a_name_from_its_share_is_no_part_of_the_name(line: str, name: str) -> None:
    text = f"{line.format(name=name)}\n{line.format(name='Control').replace('1.', '2.')}"
    assert read_list(text) == (Field(name, 21), Field("Control", 21))


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("Optics 4,5%", 1, "shares are printed as whole percents"),
        ("Optics, -4%", 1, "a share cannot be negative"),
        ("Optics,", 1, '"Optics" has no share'),
        (", 21%", 1, '"21%" has no field'),
        ("Optics <5%", 1, '"<5%" cannot be read as a share'),
        ("Optics 3%\nHandling 2.5%", 2, "shares are printed as whole percents, as in 57%"),
        ("Optics 3%\n\nHandling 101%", 2, "a share cannot be more than 100%"),
        ("Optics 3%\nHandling -4%", 2, "a share cannot be negative"),
        ("Optics 3%\nHandling ٤%", 2, "only the digits 0–9 are read"),
        ("Handling 2%\nOptics 3% 4%", 2, '"3%" in the name "Optics 3%" is a share too many'),
        ("Optics 3%, Handling 4%", 1, "is a share too many; expected one a line."),
        ("Optics\t3%\t4%", 1, '"3%" in the name "Optics 3%" is a share too many'),
        ("Optics\t3%\t+4", 1, '"Optics 3% +4" has no share'),
        ("Optics", 1, '"Optics" has no share'),
        ("Handling\nOptics 3%", 1, '"Handling" has no share'),
        ("Optics 3%\nHandling", 2, '"Handling" has no share'),
        ("Optics 3%\nHandling\nControl 4%", 2, '"Handling" has no share'),
        ("Optics 3%\n\nHandling\n\nControl 4%", 2, '"Handling" has no share'),
        ("Top technology fields\nOptics 3%", 1, '"Top technology fields" has no share'),
        ("Optics 3%\nSource: WIPO", 2, '"Source: WIPO" has no share'),
        ("Optics 3%\n7", 2, '"7" has no field'),
        ("7\n8\nOptics 3%", 1, '"7" has no field'),
        ("1\nOptics\n2\nHandling\n3", 1, '"Optics" has no share'),
        ("1 3%", 1, '"3%" has no field'),
        ("3%", 1, '"3%" has no field'),
        ("Optics 3%\n– 4%", 2, '"4%" has no field'),
        ("Optics 3%\n" + "n" * 301 + " 4%", 2, "cannot be read as the name of a field"),
        ("Optics 3%\nHandling 4%\noptics 5%", 3, 'the field "optics" is already in line 1.'),
        ("Food  chemistry\t3%\nfood chemistry\t4%", 2, "is already in line 1"),
        ("Optics 60%\nHandling 41%\nControl 1%", 3, "the shares add up to 102%"),
        ("Optics 3%\nHand\x07ling 4%", 2, "holds an invisible character"),
        ("Optics 3%\nHand\u202eling 4%", 2, "holds an invisible character"),
        ("Optics 3%\nHand\ud800ling 4%", 2, "holds an invisible character"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(
    text: str, line: int | None, reason: str
) -> None:
    with pytest.raises(DocumentError) as refused:
        read_list(text)
    assert refused.value.file == "added figures"
    assert refused.value.line == line
    assert reason in refused.value.reason


@pytest.mark.parametrize(
    "shares",
    [
        (100,),
        (50, 51),
        (100, 1),
        (34, 34, 33),
        # Shares of 0% can be nothing at all; they make no room for others.
        (50, 51, 0, 0, 0),
    ],
)
def test_shares_may_exceed_100_by_what_rounding_explains(shares: tuple[int, ...]) -> None:
    fields = tuple(Field(f"Field {'abcdef'[i]}", share) for i, share in enumerate(shares))
    assert read_field_rows(rows(fields)) == fields


@pytest.mark.parametrize("shares", [(50, 52), (34, 34, 34), (100, 2), (50, 52, 0, 0, 0)])
def test_shares_that_must_exceed_100_are_refused(shares: tuple[int, ...]) -> None:
    fields = [Field(f"Field {'abcdef'[i]}", share) for i, share in enumerate(shares)]
    with pytest.raises(DocumentError, match="rounding alone cannot explain"):
        read_field_rows(rows(fields))


def test_a_hundred_fields_are_the_most() -> None:
    lines = [f"{'x' * number} – 0%" for number in range(1, MOST_FIELDS + 2)]
    assert len(read_list("\n".join(lines[:-1]))) == 100
    with pytest.raises(DocumentError, match="more than 100 fields cannot be added") as refused:
        read_list("\n".join(lines))
    assert refused.value.line == 101


WORDS = st.text("abcdefghijklmnopqrstuvwxyzABCDEFXYZéüñß", min_size=2, max_size=10)
NAMES = st.builds(
    # The last word keeps a name from being a table's heading, as "Total" is.
    lambda words, joint: joint.join([*words, "technology"]),
    st.lists(WORDS, min_size=1, max_size=4),
    st.sampled_from([" ", ", ", "-", " & ", "/"]),
)


@st.composite
def field_lists(draw: st.DrawFn, names: st.SearchStrategy[str] = NAMES) -> list[Field]:
    chosen = draw(st.lists(names, min_size=1, max_size=12, unique_by=str.casefold))
    left, fields = 100, []
    for name in chosen:
        share = draw(st.integers(0, left))
        left -= share
        fields.append(Field(name, share))
    return fields


SEPARATORS = {
    "dash": "{name} – {share}",
    "hyphen": "{name} - {share}",
    "colon": "{name}: {share}",
    "brackets": "{name} ({share})",
    "space": "{name} {share}",
    "tab": "{name}\t{share}",
    "gap": "{name}    {share}",
    "stacked": "{name}\n{share}",
}
MARKS = ("", "- ", "* ", "• ", "– ", "{rank}. ", "{rank}) ", "{rank} ")


@st.composite
def laid_out(draw: st.DrawFn, fields: list[Field]) -> str:
    """Write ``fields`` as people do; shares no code with the reader."""
    emphasis = draw(st.sampled_from(["", "**", "__"]))
    percent = draw(st.sampled_from(["%", " %"]))
    header = draw(st.sampled_from(["", "Field\tShare\n", "Technology field\tShare (%)\n\n"]))
    line_end = draw(st.sampled_from(["\n", "\r\n", "\n\n"]))
    if draw(st.booleans()):
        rows = [f"| {emphasis}{row.name}{emphasis} | {row.share}{percent} |" for row in fields]
        return "| Field | Share |\n|---|---|\n" + line_end.join(rows)
    form = SEPARATORS[draw(st.sampled_from(sorted(SEPARATORS)))]
    mark = draw(st.sampled_from(MARKS))
    if "\n" in form and "{rank}" in mark:
        # Where every cell has its own line, a rank has one too.
        mark = "{rank}\n"
    rows = []
    for rank, row in enumerate(fields, start=1):
        name = f"{emphasis}{row.name}{emphasis}"
        words = form.format(name=name, share=f"{row.share}{percent}")
        rows.append(mark.format(rank=rank) + words)
    return header + line_end.join(rows)


@given(st.data())
def test_any_list_in_any_layout_reads_back_equal(data: st.DataObject) -> None:
    fields = data.draw(field_lists())
    text = data.draw(laid_out(fields))
    assert read_list(text) == tuple(fields)


HARD_NAMES = st.builds(
    lambda before, letter, after: (before + letter + after).strip(),
    st.text("aBcé019 .,:;-–—()[]*_&|#/<>+~`'\"!$\\", max_size=9),
    st.sampled_from("aé大"),
    st.text("aBcé019 .,:;-–—()[]*_&|#/<>+~`'\"!$\\", max_size=9),
)


def rows(fields: Iterable[Field]) -> list[tuple[str, str]]:
    return [(field.name, f"{field.share}%") for field in fields]


@given(st.lists(HARD_NAMES, min_size=1, max_size=6, unique_by=folded))
def test_rows_of_a_table_read_back_equal(names: list[str]) -> None:
    """What was added is offered for correction: no name may change on the way unseen."""
    fields = tuple(Field(name, 5) for name in names)
    assert read_field_rows(rows(fields)) == fields


@pytest.mark.parametrize(
    ("table", "line", "reason"),
    [
        (
            [("Optics", "21%"), ("", ""), ("Handling", "4,5%")],
            3,
            '"4,5%" cannot be read as a share',
        ),
        ([("Optics", "210")], 1, "cannot be more than 100%"),
        ([("Optics", "<5")], 1, '"<5%" cannot be read as a share'),
        ([("Optics", "")], 1, '"Optics" has no share; expected both'),
        ([("Optics", ""), ("", "21%")], 1, '"Optics" has no share; expected both'),
        ([("", "21%")], 1, '"21%" has no field; expected both'),
        ([("Optics 3%", "21%")], 1, "is a share too many"),
        ([("Optics", "21%"), ("optics ", "4%")], 2, "is already in line 1"),
        ([("Optics", "60%"), ("Handling", "42%")], 2, "rounding alone cannot explain"),
        ([("Optics\u202e", "5%")], 1, "an invisible character"),
    ],
)
def test_a_row_is_refused_as_a_line_is(
    table: list[tuple[str, str]], line: int | None, reason: str
) -> None:
    with pytest.raises(DocumentError, match=re.escape(reason)) as refused:
        read_field_rows(table)
    assert refused.value.line == line


@pytest.mark.parametrize("text", ["", " \n\t\n", "Field\tShare", "|---|---:|"])
def test_where_nothing_is_written_there_are_no_fields(text: str) -> None:
    assert rows_in_list(text) == []
    assert read_field_rows([("", ""), (" ", "\u00a0")]) == ()


def test_the_sign_of_a_share_may_be_missing_in_its_column() -> None:
    assert read_field_rows([("Optics", " 21 "), ("Handling", "4 %")]) == (
        Field("Optics", 21),
        Field("Handling", 4),
    )


def test_a_list_is_taken_apart_into_rows() -> None:
    assert rows_in_list("Field\tShare\n1. Optics\t21%\n\n- Handling – 4%\n") == [
        ("Optics", "21%"),
        ("Handling", "4%"),
    ]


def test_a_list_that_cannot_be_read_is_taken_apart_line_by_line() -> None:
    text = "Optics 21%\n\nHandling – 4,5 %\n• Control\t200%\nOn its own"
    assert rows_in_list(text) == [
        ("Optics", "21%"),
        ("Handling", "4,5%"),
        ("Control", "200%"),
        ("On its own", ""),
    ]


PECULIAR_NAMES = (
    *(CHINESE_NAME, ARABIC_NAME, MARKUP_NAME, LONG_NAME),
    *("3 D printing", "Industry 4", "1. Engineering", "- Dash", "A | B", "|A", "R&amp;D", "**B**"),
    *("Optics,", "Optics;", "Optics =", "Optics, –", "Optics -", "Optics:"),
    *("# Number", "[a](b)", "Optics (5)", "Total", "Source: a page", "two  gaps", "Fields"),
)


@pytest.mark.parametrize("name", [*technology_fields(), *PECULIAR_NAMES])
def test_every_name_can_be_offered_for_correction(name: str) -> None:
    fields = (Field("First of all", 3), Field(name, 5), Field("Last of all", 0))
    assert read_field_rows(rows(fields)) == fields


def test_wipos_fields_are_known_in_any_case_and_spaces() -> None:
    assert is_technology_field("digital  COMMUNICATION")
    assert is_technology_field("Electrical machinery, apparatus, energy")
    assert not is_technology_field("Digital communication,")
    assert not is_technology_field("Foo bar")


SOUP = st.lists(
    st.sampled_from(
        [
            *("Optics", "Field", "Share", "Source:", "21", "%", "21%", "0", "1.", "-", "–", ":"),
            *(
                "|",
                "\t",
                "  ",
                "\n",
                "\n\n",
                "(",
                ")",
                "**",
                "_",
                "&amp;",
                "\\",
                "\u00a0",
                "<b>",
                "#",
            ),
        ]
    ),
    max_size=25,
).map("".join)


@given(st.one_of(st.text(), SOUP))
def test_no_text_raises_anything_but_a_refusal(text: str) -> None:
    refused: DocumentError | None = None
    fields: tuple[Field, ...] = ()
    try:
        fields = read_list(text)
    except DocumentError as error:
        refused = error
    if refused is None:
        assert len(fields) <= MOST_FIELDS
        assert all(0 <= field.share <= 100 and field.name.strip() for field in fields)
    else:
        assert refused.file == "added figures"
        assert refused.line is None or 1 <= refused.line <= len(text) + 1


def test_fields_are_added_with_the_day_and_the_note() -> None:
    before = dalian()
    after = with_added_fields(before, "patents", THREE, added=TODAY, note=f"  {NOTE}\n")
    assert after.patents == replace(before.patents, fields=THREE)
    assert after.publications == before.publications
    expected = AddedEvidence("2026-08-20", "bar chart on the page, read by eye")
    assert {pointer: after.evidence[pointer] for pointer in after.evidence} == {
        **before.evidence,
        "/patents/fields/0/share": expected,
        "/patents/fields/1/share": expected,
        "/patents/fields/2/share": expected,
    }
    assert before == dalian()


def test_fewer_fields_leave_no_evidence_behind() -> None:
    before = profile_with_added_fields()
    after = with_added_fields(before, "patents", THREE[:1], added=TODAY, note=NOTE)
    about_fields = [pointer for pointer in after.evidence if "/fields/" in pointer]
    assert about_fields == [
        "/publications/fields/0/share",
        "/publications/fields/1/share",
        "/publications/fields/2/share",
        "/patents/fields/0/share",
    ]


def test_no_fields_remove_those_that_were_added() -> None:
    profile = with_added_fields(dalian(), "publications", THREE, added=TODAY, note=NOTE)
    assert with_added_fields(profile, "publications", (), added=TODAY, note="") == dalian()
    assert with_added_fields(dalian(), "publications", (), added=TODAY, note="") == dalian()


def test_stated_fields_are_never_replaced() -> None:
    for fields in (THREE, ()):
        with pytest.raises(ValueError, match="states the fields of patents"):
            with_added_fields(with_fields(), "patents", fields, added=TODAY, note=NOTE)


def test_one_stated_field_among_added_ones_keeps_them_all() -> None:
    profile = profile_with_added_fields()
    stated = {**profile.evidence, "/patents/fields/1/share": StatedEvidence(30, "11%")}
    mixed = replace(profile, evidence=MappingProxyType(stated))
    assert sides_to_add_to(mixed) == ("publications",)
    with pytest.raises(ValueError, match="states"):
        with_added_fields(mixed, "patents", THREE, added=TODAY, note=NOTE)


def test_figures_are_added_where_the_document_states_none() -> None:
    assert sides_to_add_to(dalian()) == ("patents", "publications")
    assert sides_to_add_to(profile_with_added_fields()) == ("patents", "publications")
    assert sides_to_add_to(with_fields()) == ()


@pytest.mark.parametrize("note", ["", "  \n\t", "\u202e\x00"])
def test_a_note_is_required(note: str) -> None:
    with pytest.raises(ValueError, match="need a note"):
        with_added_fields(dalian(), "patents", THREE, added=TODAY, note=note)


def test_a_note_is_one_line_without_hidden_characters() -> None:
    assert note_words(" page 3,\r\n read\x00 by\teye\u202e \ud800") == "page 3, read by eye"
    assert note_words("大连 – “picture” <b>") == "大连 – “picture” <b>"


@given(field_lists(), st.text(), st.sampled_from(ACTIVITY_KINDS))
def test_a_saved_profile_keeps_added_fields_byte_for_byte(
    fields: list[Field], note: str, kind: ActivityKind
) -> None:
    assume(note_words(note))
    profile = with_added_fields(dalian(), kind, fields, added=TODAY, note=note)
    text = profile_to_json(profile)
    again = read_one(text.encode(), "dalian-2024.json").profile
    assert again == profile
    assert profile_to_json(again).encode() == text.encode()
    for index in range(len(fields)):
        added = again.evidence[f"/{kind}/fields/{index}/share"]
        assert added == AddedEvidence("2026-08-20", note_words(note))
    assert isinstance(again.evidence["/patents/per_million"], StatedEvidence)


def test_wipo_tells_35_technology_fields_apart() -> None:
    names = technology_fields()
    assert len(names) == len(set(names)) == 35
    assert names[0] == "Electrical machinery, apparatus, energy"
    assert names[3] == "Digital communication"
    assert names[34] == "Civil engineering"
