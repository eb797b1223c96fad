"""Pages in every layout are read as what they say, with the words that say it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.profile_json import profile_to_json
from gii_viewer.model.document import Document, Passage, ProfileDocument
from gii_viewer.model.names import folded
from gii_viewer.model.profile import (
    Cluster,
    Collaboration,
    Field,
    Organization,
    Profile,
    Rank,
    StatedEvidence,
)
from gii_viewer.model.record import replace
from tests import needs
from tests.documents.dalian_page import dalian_page
from tests.documents.made_profiles import encodings, layouts, profiles
from tests.documents.one import read_one, read_one_file
from tests.documents.pages import PLAIN, Layout, page
from tests.profiles import dalian


def read(text: str) -> ProfileDocument:
    return read_one(text.encode(), "page.txt")


def facts(profile: Profile) -> Profile:
    """Return the profile without where it was read."""
    return replace(profile, source=dalian().source, evidence={})


def words_at(document: Document, passage: Passage) -> str:
    return document.text.split("\n")[passage.line - 1][passage.start : passage.end]


@needs.shared
def test_the_original_page_of_dalian() -> None:
    document = read_one_file(needs.SHARED / "profiles" / "dalian-2024.txt")
    assert facts(document.profile) == facts(dalian())
    assert document.profile.source == dalian().source
    assert document.profile.evidence["/ranks/size/rank"] == StatedEvidence(
        12, "65th largest science and technology cluster in 2024"
    )
    bundled = read_one_file(Path(__file__).parents[3] / "resources/profiles/dalian-2024.json")
    assert bundled.profile == document.profile


def test_the_page_of_dalian() -> None:
    document = read(dalian_page())
    assert facts(document.profile) == facts(dalian())
    assert document.kind == "page text"
    assert document.profile.source.file == "page.txt"
    assert document.profile.source.sha256 == hashlib.sha256(dalian_page().encode()).hexdigest()


@pytest.mark.parametrize(
    ("pointer", "words"),
    [
        ("/edition", "Global Innovation Index 2024"),
        ("/cluster/name", "Dalian"),
        ("/ranks/size/rank", "65th largest science and technology cluster in 2024"),
        ("/ranks/size/of", "top 100 S&T clusters"),
        (
            "/ranks/intensity/rank",
            "60th S&T cluster by intensity (relative to population density) in 2024",
        ),
        ("/ranks/national/rank", "eighteenth-ranked cluster"),
        ("/ranks/national/of", "out of 26 local clusters"),
        ("/patents/per_million", "289 PCT applications"),
        ("/publications/per_million", "8,607 scientific articles"),
        ("/patents/organizations/2/rank", "3"),
        ("/patents/organizations/0/count", "583"),
        ("/patents/organizations/0/share", "57%"),
        ("/publications/organizations/0/count", "15,062"),
        ("/patents/collaboration/share", "12% of Dalian's PCT patent applications"),
        ("/patents/collaboration/locations/1", "Shanghai-Suzhou"),
        ("/publications/collaboration/locations/0", "Beijing"),
    ],
)
def test_every_figure_shows_its_words(pointer: str, words: str) -> None:
    document = read(dalian_page())
    evidence = document.profile.evidence[pointer]
    assert isinstance(evidence, StatedEvidence)
    assert evidence.text == words
    assert document.passages[pointer].line == evidence.line
    assert words_at(document, document.passages[pointer]) == words


def test_the_page_does_not_say_how_many_the_intensity_rank_is_of() -> None:
    document = read(dalian_page())
    assert document.profile.ranks.intensity == Rank(60, 100)
    assert "/ranks/intensity/of" not in document.profile.evidence
    assert "/ranks/intensity/of" not in document.passages


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (" among the top 100 S&T clusters", "top 100 S&T clusters"),
        (" (relative to population density) in 2024, of the\ntop 100 S&T clusters in 2024", None),
        (". It is one of the top 100 S&T clusters", ""),
        (" in 2024\n\nThe top 100 S&T clusters", ""),
    ],
)
def test_an_intensity_rank_may_say_what_it_is_of(words: str, said: str | None) -> None:
    """As evidence it counts only behind the rank itself, in the same sentence."""
    text = (
        "Dalian is the 18th-ranked cluster within the top 100 S&T clusters in 2024.\n\n"
        f"65th largest S&T cluster\n\n60th S&T cluster by intensity{words}\n"
    )
    profile = read(text).profile
    assert profile.ranks.intensity == Rank(60, 100)
    found = profile.evidence.get("/ranks/intensity/of")
    assert (found is not None) == (said != "")
    if isinstance(found, StatedEvidence):
        assert found.text.startswith("top 100 S&T clusters")
    again = read_one(profile_to_json(profile).encode(), "page.json").profile
    assert again == profile


@pytest.mark.parametrize(
    "text",
    [
        "Dalian, China\t\n\nDalian is the 18th-ranked cluster.",
        "Dalian, China\tGII 2024\n\nDalian is the 18th-ranked cluster.",
        "Global Innovation Index 2024\tDalian, China\tPage 1\n\n65th largest S&T cluster",
        "Global Innovation Index 2024\n\nDalian, China\tPage 1\n\n65th largest S&T cluster",
    ],
)
def test_a_tab_ends_a_heading(text: str) -> None:
    profile = read(text).profile
    assert profile.cluster == Cluster("Dalian", ("China",))
    assert read_one(profile_to_json(profile).encode(), "page.json").profile == profile


def test_a_tab_inside_a_name_is_a_space() -> None:
    text = "Top PCT applicants\n\n| 1 | X\tCO. | 583 | 57% |\n"
    profile = read(text).profile
    assert profile.patents.organizations == (Organization(1, "X CO.", 583, 57),)
    assert read_one(profile_to_json(profile).encode(), "page.json").profile == profile


@pytest.mark.parametrize("file", ["da\tlian.txt", "da\nlian.txt", "\udcffdalian.txt", "\x9b\u202e"])
def test_a_page_of_any_files_name_is_saved_and_opened_again(file: str) -> None:
    profile = read_one(dalian_page().encode(), file).profile
    assert read_one(profile_to_json(profile).encode(), "page.json").profile == profile


HEADED = st.text(
    st.sampled_from("\t\t\n |:,–-.1*_&;#x\u00a0\u00ad\u200b") | st.characters(codec="utf-8"),
    max_size=12,
)


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(HEADED, HEADED, HEADED, st.sampled_from([Layout(), Layout(columns="pipes")]))
def test_whatever_is_read_is_read_again_from_its_own_json(
    before: str, after: str, inside: str, layout: Layout
) -> None:
    text = (
        dalian_page(layout)
        .replace("Dalian, China", f"{before}Dalian, China{after}", 1)
        .replace("DICP, CAS", f"DICP{inside}, CAS")
        .replace("Shanghai-Suzhou", f"Shanghai{inside}-Suzhou", 1)
    )
    try:
        profile = read(text).profile
    except DocumentError:
        return
    written = profile_to_json(profile)
    again = read_one(written.encode(), "page.json").profile
    assert again == profile
    assert profile_to_json(again) == written


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("Tokyo – Yokohama", "Tokyo-Yokohama"),
        ("Tokyo–Yokohama", "Tokyo--Yokohama"),
        ("Tokyo‑Yokohama", "Tokyo – Yokohama"),
        ("TOKYO−YOKOHAMA", "Tokyo-Yokohama"),
        ("Xi’an", "Xi'an"),
        ("Xi`an", "Xi’an"),
        ("Da\u00adlian", "Dalian"),
        ("Dalian\u200b", "Dalian"),
    ],
)
def test_two_writings_of_a_name_are_one_cluster(heading: str, sentence: str) -> None:
    text = (
        f"Global Innovation Index 2024\n\n{heading}, Japan\n\n"
        f"{sentence} is the first-ranked cluster, out of 3 Japanese clusters.\n\n"
        f"5% of {sentence}'s scientific articles are published in collaboration with other "
        "organizations.\n"
    )
    profile = read(text).profile
    assert profile.cluster.economies == ("Japan",)
    assert profile.cluster.name is not None
    assert folded(profile.cluster.name) == folded(sentence)


@pytest.mark.parametrize("economy", ["Côte d’Ivoire", "CÔTE D'IVOIRE", "Côte d'Ivoire"])
def test_two_writings_of_an_economy_are_one(economy: str) -> None:
    text = f"Global Innovation Index 2024\n\nAbidjan, {economy}\n\n65th largest S&T cluster\n"
    assert read(text).profile.cluster == Cluster("Abidjan", (economy,))


@pytest.mark.parametrize("entity", ["&#x202e;", "&#x8d;"])
def test_a_control_character_may_not_be_spelled(entity: str) -> None:
    with pytest.raises(DocumentError, match="control character"):
        read(dalian_page().replace("DICP", f"DI{entity}CP"))


def test_passages_of_marked_and_wrapped_words() -> None:
    text = dalian_page(Layout(width=30)).replace("S&T", "S&amp;T")
    document = read(text)
    shown = words_at(document, document.passages["/ranks/size/rank"])
    assert shown == "65th largest science and"
    per_million = document.passages["/patents/per_million"]
    assert words_at(document, per_million) == "289 PCT applications"
    intensity = document.profile.evidence["/ranks/intensity/rank"]
    assert isinstance(intensity, StatedEvidence)
    assert intensity.text.startswith("60th S&T cluster by intensity")
    assert words_at(document, document.passages["/ranks/intensity/rank"]).startswith("60th S&T")


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(profiles(), layouts, encodings)
def test_any_page_in_any_layout_reads_back(profile: Profile, layout: Layout, encoding: str) -> None:
    document = read_one(page(profile, layout).encode(encoding), "page.txt")
    assert facts(document.profile) == facts(profile)
    assert set(document.passages) == set(document.profile.evidence)
    for pointer, passage in document.passages.items():
        evidence = document.profile.evidence[pointer]
        assert isinstance(evidence, StatedEvidence)
        # Of words that wrap the passage shows those on the first line.
        shown = words_at(document, passage).replace("*", "").replace("\\", "")
        assert evidence.text.replace("*", "").startswith(" ".join(shown.split()))
        assert passage.line == evidence.line
    written = profile_to_json(document.profile)
    again = read_one(written.encode(), "page.json").profile
    assert again == document.profile
    assert profile_to_json(again) == written


@pytest.mark.parametrize(
    ("words", "rank"),
    [
        ("first", 1),
        ("top", 1),
        ("1st", 1),
        ("eighteenth", 18),
        ("18th", 18),
        ("twenty-sixth", 26),
        ("Twenty sixth", 26),
        ("hundredth", 100),
        ("one hundredth", 100),
    ],
)
def test_national_ranks(words: str, rank: int) -> None:
    text = f"Xi'an is the {words}-ranked cluster, out of 100 Chinese clusters, in 2024."
    assert read(text).profile.ranks.national == Rank(rank, 100)


@pytest.mark.parametrize("words", ["out of 1 Singaporean cluster", "out of one local cluster"])
def test_one_of_one(words: str) -> None:
    text = f"Singapore is the first-ranked cluster, {words}."
    assert read(text).profile.ranks.national == Rank(1, 1)


@pytest.mark.parametrize(
    ("words", "rank"),
    [
        ("65th largest science and technology cluster in 2024", 65),
        ("It is the second-largest S&T cluster in 2024.", 2),
        ("It is the largest science and technology cluster in 2024.", 1),
        ("1st largest science and technology cluster", 1),
        ("Largest S&T cluster worldwide", 1),
        ("**65th** largest S&T cluster in the world", 65),
        ("- 65th largest science and\ntechnology cluster in 2024", 65),
        ("| 65th largest science and technology cluster in 2024 |", 65),
        ("65<sup>th</sup> largest S&T cluster", 65),
    ],
)
def test_size_ranks(words: str, rank: int) -> None:
    assert read(words).profile.ranks.size == Rank(rank, None)


def test_a_rank_in_one_economy_is_refused_as_a_size_rank() -> None:
    text = "Top PCT applicants\n1\tX CO.\t5\t3%\n\nIt is the 2nd largest S&T cluster in Asia."
    with pytest.raises(DocumentError, match=r'"in Asia\." says of "It is the 2nd largest'):
        read(text)


@pytest.mark.parametrize(
    ("heading", "cluster"),
    [
        ("Dalian, China", Cluster("Dalian", ("China",))),
        ("**Dalian, China**", Cluster("Dalian", ("China",))),
        ("| Dalian, China |", Cluster("Dalian", ("China",))),
        (
            "Washington, DC–Baltimore, MD, United States",
            Cluster("Washington, DC–Baltimore, MD", ("United States",)),
        ),
        ("Singapore, Singapore/Malaysia", Cluster("Singapore", ("Singapore", "Malaysia"))),
        (
            "Shenzhen–Hong Kong–Guangzhou, China and Hong Kong, China",
            Cluster("Shenzhen–Hong Kong–Guangzhou", ("China", "Hong Kong, China")),
        ),
        ("Sarajevo, Bosnia and Herzegovina", Cluster("Sarajevo", ("Bosnia and Herzegovina",))),
        ("Ankara, Türkiye", Cluster("Ankara", ("Türkiye",))),
        (
            "Dar es Salaam, United Republic of Tanzania",
            Cluster("Dar es Salaam", ("United Republic of Tanzania",)),
        ),
        ("Eindhoven, Belgium/Netherlands", Cluster("Eindhoven", ("Belgium", "Netherlands"))),
        ("Nowhere, Atlantis", Cluster(None, None)),
        ("Some other words", Cluster(None, None)),
    ],
)
def test_headings_without_sentences(heading: str, cluster: Cluster) -> None:
    text = f"Global Innovation Index 2024\n\n{heading}\n\n65th largest S&T cluster in 2024\n"
    assert read(text).profile.cluster == cluster


def test_a_sentence_tells_the_name_from_an_unknown_economy() -> None:
    text = "Port, Royal, Atlantis\n\nPort, Royal is the first-ranked cluster."
    assert read(text).profile.cluster == Cluster("Port, Royal", ("Atlantis",))


def test_a_heading_completes_a_name_by_its_state() -> None:
    text = "San Diego, CA, United States\n\nSan Diego is the fifth-ranked cluster."
    assert read(text).profile.cluster == Cluster("San Diego, CA", ("United States",))


def test_links_to_other_editions_are_no_titles() -> None:
    text = "Global Innovation Index 2025\n" + dalian_page()
    assert read(text).profile.edition == 2024


def locations_of(words: str) -> tuple[str, ...] | None:
    text = (
        "61% of Dalian's scientific articles are published in collaboration with other "
        f"organizations, with the top collaborating locations being {words}"
    )
    collaboration = read(text).profile.publications.collaboration
    assert collaboration is not None
    return collaboration.locations


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Beijing.", ("Beijing",)),
        ("Beijing and Xi'an.", ("Beijing", "Xi'an")),
        ("Beijing, Paris, and Xi'an.", ("Beijing", "Paris", "Xi'an")),
        (
            "Washington, DC–Baltimore, MD, Boston–Cambridge, MA and St. Louis, MO.",
            ("Washington, DC–Baltimore, MD", "Boston–Cambridge, MA", "St. Louis, MO"),
        ),
        ("Cambridge, UK and Oxford, UK.", ("Cambridge, UK", "Oxford, UK")),
        ("Hong Kong, China and Macao.", ("Hong Kong, China", "Macao")),
        ("**Tyne and Wear**, **York** and **Leeds**.", ("Tyne and Wear", "York", "Leeds")),
        ("**Paris, France** and **Lyon, France**.", ("Paris, France", "Lyon, France")),
        ("**Beijing, Paris and Xi'an**.", ("Beijing", "Paris", "Xi'an")),
        ("<b>Beijing</b> and <b>Xi'an</b>.", ("Beijing", "Xi'an")),
        (":\n\n- Beijing\n- Tyne and Wear\n", ("Beijing", "Tyne and Wear")),
        ("Shenzhen-Hong Kong-\nGuangzhou and\n\nXi'an.", ("Shenzhen-Hong Kong-Guangzhou", "Xi'an")),
        ("Beijing and Xi'an\n\nSource: somewhere", ("Beijing", "Xi'an")),
    ],
)
def test_locations(words: str, expected: tuple[str, ...]) -> None:
    assert locations_of(words) == expected


def test_a_share_without_locations() -> None:
    text = "12% of Paris' PCT patent applications are filed in collaboration with other inventors."
    profile = read(text).profile
    assert profile.patents.collaboration == Collaboration(12, None)
    assert profile.cluster.name == "Paris"


@pytest.mark.parametrize(
    "row",
    [
        "1\tINSTITUTE 502\t1,583\t57%",
        "\t1\tINSTITUTE 502\t1,583\t57%\t\t",
        "1   INSTITUTE 502   1,583   57%",
        "1 INSTITUTE 502   1,583   57%",
        "1 INSTITUTE 502   1,583 57%",
        "1. INSTITUTE 502  1,583  57%",
        "| 1 | INSTITUTE 502 | 1,583 | 57% |",
        "1 | **INSTITUTE 502** | 1\u202f583 | 57 %",
        "1\nINSTITUTE 502\n1,583\n57%",
        "1\n\nINSTITUTE 502\n\n1583\n\n57%",
        "- 1\tINSTITUTE\u200b 502\t1,583\t57%",
    ],
)
def test_rows_of_organizations(row: str) -> None:
    text = f"Top PCT applicants in Dalian\n\tApplicant\tPatents\tShare (%)\n{row}\n\nSource: x"
    expected = (Organization(1, "INSTITUTE 502", 1583, 57),)
    assert read(text).profile.patents.organizations == expected


@pytest.mark.parametrize(
    "name",
    [
        "CRRC DALIAN CO., LTD.",
        "A*STAR",
        'AT&T "LABS" (R&D), INC.',
        "TWO  SPACES",
        "57% SOLUTIONS",
        "_X_",
        "3M",
        "Patents",
        "C#",
        "大连理工大学",
        "<Physics>",
    ],
)
def test_names_are_verbatim(name: str) -> None:
    escaped = name.replace("_", "\\_")
    text = f"Top publishing organizations\n1\t{escaped}\t5\t3%\n"
    organizations = read(text).profile.publications.organizations
    assert organizations == (Organization(1, name, 5, 3),)


def test_escapes_of_pipe_tables_are_undone() -> None:
    text = "Top PCT applicants\n\n|1|A\\*STAR \\| B|583|57%|\n"
    assert read(text).profile.patents.organizations == (Organization(1, "A*STAR | B", 583, 57),)


@pytest.mark.parametrize(
    "header",
    [
        "Rank\tApplicant\tPCT applications\tShare of total",
        "No.\tName of applicant\tPatents (2019–2023)\t% share",
        "Patents\nShare",
        "Patents Share",
    ],
)
@pytest.mark.parametrize(
    "after",
    [
        "",
        "Source: WIPO, 5% sample",
        "\nShares are rounded (57% means 56.5%).",
        "\nContact",
        "© 2024 WIPO",
    ],
)
def test_words_around_rows(header: str, after: str) -> None:
    text = f"Top PCT applicants\n{header}\n1\tX CO.\t583\t57%\n{after}\n"
    assert read(text).profile.patents.organizations == (Organization(1, "X CO.", 583, 57),)


def test_a_page_in_capitals() -> None:
    profile = read(dalian_page().upper()).profile
    assert profile.ranks == dalian().ranks
    assert profile.patents.collaboration == Collaboration(
        12, ("SHENZHEN-HONG KONG-GUANGZHOU", "SHANGHAI-SUZHOU", "BEIJING")
    )


@pytest.mark.parametrize("mark", ["> ", "    ", "\t"])
def test_lines_that_are_quoted_or_moved_in(mark: str) -> None:
    text = "".join(f"{mark}{line}\n" for line in dalian_page().split("\n"))
    assert facts(read(text).profile) == facts(dalian())


def test_links_keep_their_words() -> None:
    text = dalian_page().replace("**Beijing**", "[**Beijing**](https://example.invalid/b)")
    assert facts(read(text).profile) == facts(dalian())


def test_a_header_tells_the_side_where_the_heading_is_lost() -> None:
    text = "\t\tArticles\tShare\n1\tX INSTITUTE\t583\t57%\n"
    organizations = read(text).profile.publications.organizations
    assert organizations == (Organization(1, "X INSTITUTE", 583, 57),)


@pytest.mark.parametrize(
    "row",
    [
        "Digital communication\t21%",
        "1\tDigital communication\t21%",
        "| Digital communication | 21% |",
        "Digital communication   21%",
        "Digital communication 21%",
        "1. Digital communication 21%",
        "- Digital communication – 21%",
        "* Digital communication: 21%",
        "Digital communication (21%)",
        "Digital communication\n21%",
        "1\nDigital communication\n21 %",
    ],
)
def test_fields(row: str) -> None:
    text = f"Top technology fields in Dalian\nPatents\n{row}\n\nPublications\n\n"
    profile = read(text).profile
    assert profile.patents.fields == (Field("Digital communication", 21),)
    assert profile.publications.fields is None


def test_names_of_fields_without_figures_are_no_fields() -> None:
    text = dalian_page() + "\nTop technology fields in Dalian\nPatents\nOptics\nSemiconductors\n"
    assert read(text).profile.patents.fields is None


@pytest.mark.parametrize("number", range(6))
def test_any_part_may_be_missing(number: int) -> None:
    whole = dalian()
    without: Profile = [
        replace(whole, edition=None),
        replace(whole, ranks=replace(whole.ranks, size=None)),
        replace(whole, ranks=replace(whole.ranks, intensity=None)),
        replace(whole, patents=replace(whole.patents, organizations=None)),
        replace(whole, publications=replace(whole.publications, per_million=None)),
        replace(whole, publications=replace(whole.publications, collaboration=None)),
    ][number]
    assert facts(read(page(without, PLAIN)).profile) == facts(without)
