"""What a page prints at a place of its profile, in which unit, and what that stands for."""

from __future__ import annotations

from gii_viewer.model.figure import Unit
from gii_viewer.model.interval import Interval, exactly, rounded_count, rounded_share
from gii_viewer.model.pointers import Place, What
from gii_viewer.model.profile import Activity, ActivityKind, Profile

_UNITS = {
    What.EDITION: Unit.YEAR,
    What.RANK: Unit.RANK,
    What.RANKED: Unit.CLUSTERS,
    What.PREVIOUS_RANK: Unit.RANK,
    What.PER_MILLION: Unit.PER_MILLION,
    What.ORGANIZATION_RANK: Unit.RANK,
    What.ORGANIZATION_SHARE: Unit.PERCENT,
    What.FIELD_SHARE: Unit.PERCENT,
    What.COLLABORATION_SHARE: Unit.PERCENT,
    What.LOCATION: Unit.POSITION,
}
_OUTPUTS: dict[ActivityKind | None, Unit] = {
    "patents": Unit.APPLICATIONS,
    "publications": Unit.ARTICLES,
    "venture_capital": Unit.DEALS,
}


def printed(profile: Profile, place: Place) -> tuple[int, str] | None:
    """Return the printed number at ``place``, and whose it is; ``None`` where none is."""
    if place.what is What.EDITION:
        return None if profile.edition is None else (profile.edition, "")
    if place.rank is not None:
        rank = profile.rank(place.rank)
        if rank is None:
            return None
        number = {
            What.RANK: rank.rank,
            What.RANKED: rank.of,
            What.PREVIOUS_RANK: rank.previous,
        }[place.what]
        return None if number is None else (number, "")
    if place.activity is None:
        return None
    activity = profile.activity(place.activity)
    if place.index is not None:
        return _listed(activity, place.what, place.index)
    collaboration = activity.collaboration
    number = {
        What.PER_MILLION: activity.per_million,
        What.COLLABORATION_SHARE: None if collaboration is None else collaboration.share,
    }.get(place.what)
    return None if number is None else (number, "")


def printed_unit(place: Place) -> Unit:
    """Return the unit of the number that is printed at ``place``."""
    return _UNITS.get(place.what) or _OUTPUTS[place.activity]


def printed_range(value: int, unit: Unit, what: What) -> Interval:
    """Bound what a printed number stands for; years, ranks and positions are exact."""
    if unit is Unit.PERCENT:
        share = rounded_share(value)
        return Interval(share.low * 100, share.high * 100)
    if unit is Unit.PER_MILLION or what is What.ORGANIZATION_COUNT:
        count = rounded_count(value)
        return Interval(count.low, count.high)
    return exactly(value)


def _listed(activity: Activity, what: What, index: int) -> tuple[int, str] | None:
    """Return the printed number in a row of a list, and whose it is."""
    collaboration = activity.collaboration
    if what is What.LOCATION:
        names = (collaboration and collaboration.locations) or ()
        return (index + 1, names[index]) if index < len(names) else None
    if what is What.FIELD_SHARE:
        fields = activity.fields or ()
        return (fields[index].share, fields[index].name) if index < len(fields) else None
    rows = activity.organizations or ()
    if index >= len(rows):
        return None
    row = rows[index]
    match what:
        case What.ORGANIZATION_RANK:
            return row.rank, row.name
        case What.ORGANIZATION_COUNT:
            return row.count, row.name
        case What.ORGANIZATION_SHARE:
            return row.share, row.name
    return None
