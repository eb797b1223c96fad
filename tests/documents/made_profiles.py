"""Random profiles that a page can say, and random layouts to say them in."""

from __future__ import annotations

from hypothesis import strategies as st

from gii_viewer.model.profile import (
    Activity,
    Cluster,
    Collaboration,
    Field,
    Organization,
    Profile,
    Rank,
    Ranks,
    Source,
)
from gii_viewer.model.record import replace
from tests.documents.pages import Layout

CLUSTERS = (
    Cluster("Dalian", ("China",)),
    Cluster("Washington, DC–Baltimore, MD", ("United States",)),
    Cluster("San Jose–San Francisco, CA", ("United States of America",)),
    Cluster("Shenzhen–Hong Kong–Guangzhou", ("China", "Hong Kong, China")),
    Cluster("Singapore", ("Singapore", "Malaysia")),
    Cluster("Los Angeles, CA", ("United States",)),
    Cluster("Xi'an", ("China",)),
    Cluster("Paris", ("France",)),
    Cluster("São Paulo", ("Brazil",)),
    Cluster("Tehran", ("Iran (Islamic Republic of)",)),
    Cluster("Taipei–Hsinchu", ("Taiwan, Province of China",)),
    Cluster("Basel", ("Switzerland", "France", "Germany")),
    Cluster("Abidjan", ("Côte d'Ivoire",)),
    Cluster("St. Louis, MO", ("United States",)),
    Cluster("Tel Aviv – Jerusalem", ("Israel",)),
    Cluster("Amsterdam-Rotterdam", ("Netherlands (Kingdom of the)",)),
)
LOCATIONS = (
    *("Beijing", "Shanghai-Suzhou", "Shenzhen-Hong Kong-Guangzhou", "Xi'an", "Zürich"),
    *("Washington, DC–Baltimore, MD", "Boston–Cambridge, MA", "New York City, NY"),
    *("Tokyo–Yokohama", "St. Louis, MO", "Singapore", "Tel Aviv—Jerusalem", "Washington, D.C."),
)
ORGANIZATIONS = (
    *("DALIAN UNIVERSITY OF TECH.", "DICP, CAS", "CRRC DALIAN CO., LTD.", "A*STAR"),
    *("INSTITUTE 502", 'AT&T "LABS" (R&D), INC.', "3M INNOVATIVE", "O'NEILL’S 7", "X|Y"),
    *("ÉCOLE POLYTECHNIQUE", "Institute of Physics 57", "A–B—C-D", "NOTE SYSTEMS", "SHARE"),
)
FIELDS = (
    *("Digital communication", "Electrical machinery, apparatus, energy", "Data processing"),
    *("IT methods for management", "Macromolecular chemistry, polymers"),
)
NO_SOURCE = Source("page.txt", "")
shares = st.integers(0, 100)


@st.composite
def _activities(draw: st.DrawFn) -> Activity:
    rows = draw(
        st.none()
        | st.lists(
            st.tuples(st.sampled_from(ORGANIZATIONS), st.integers(0, 10**7), shares),
            min_size=1,
            max_size=5,
        )
    )
    fields = draw(
        st.none() | st.lists(st.builds(Field, st.sampled_from(FIELDS), shares), min_size=1)
    )
    locations = st.lists(st.sampled_from(LOCATIONS), min_size=1, max_size=5, unique=True)
    return Activity(
        per_million=draw(st.none() | st.integers(0, 10**6)),
        organizations=None
        if rows is None
        else tuple(Organization(rank, *row) for rank, row in enumerate(rows, start=1)),
        fields=None if fields is None else tuple(fields),
        collaboration=draw(
            st.none() | st.builds(Collaboration, shares, st.none() | locations.map(tuple))
        ),
    )


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    """Profiles without evidence, at least one of whose figures is given."""
    national_of = draw(st.none() | st.integers(1, 100))
    national = draw(st.none() | st.integers(1, national_of or 99))
    # Only the sentence of the national rank says how many clusters are listed.
    listed = draw(st.none() | st.integers(1, 150)) if national is not None else None
    ranks = st.none() | st.builds(Rank, st.integers(1, listed or 100), st.just(listed))
    profile = Profile(
        edition=draw(st.sampled_from([None, 2019, 2023, 2024, 2025, 2031])),
        cluster=draw(st.sampled_from(CLUSTERS)),
        ranks=Ranks(
            draw(ranks), draw(ranks), None if national is None else Rank(national, national_of)
        ),
        patents=draw(_activities()),
        publications=draw(_activities()),
        source=NO_SOURCE,
    )
    if profile.ranks == Ranks() and profile.patents == Activity() == profile.publications:
        return replace(profile, publications=Activity(per_million=8607))
    return profile


layouts = st.builds(
    Layout,
    columns=st.sampled_from(["tabs", "pipes", "gaps", "cells"]),
    bold=st.booleans(),
    headings=st.booleans(),
    bullets=st.booleans(),
    blank_lines=st.integers(0, 2),
    width=st.sampled_from([None, 30, 60, 90]),
    apostrophe=st.sampled_from("'’"),
    space=st.sampled_from([" ", "\u00a0", "\u202f"]),
    grouping=st.sampled_from([",", "", "\u00a0", "\u202f"]),
    spelled=st.booleans(),
    line_end=st.sampled_from(["\n", "\r\n", "\r"]),
)
encodings = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
