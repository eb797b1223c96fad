"""A record is what a frozen dataclass is, without the time that making its class takes."""

from __future__ import annotations

import copy
import pickle
from dataclasses import dataclass
from functools import cached_property

import pytest

from gii_viewer.model.record import Record, replace


class Place(Record):
    name: str
    rank: int = 1

    @cached_property
    def words(self) -> str:
        return f"{self.name}, {self.rank}"


class Town(Place):
    people: int | None = None


class Other(Record):
    name: str
    rank: int = 1


class Checked(Record):
    low: int
    high: int

    def __init__(self, low: int, high: int) -> None:
        super().__init__(low, high)
        if low > high:
            raise ValueError("upside down")


def test_fields_are_given_by_place_or_by_name_and_have_defaults() -> None:
    assert (Place("Dalian").name, Place("Dalian").rank) == ("Dalian", 1)
    assert Place("Dalian", 2).rank == Place(rank=2, name="Dalian").rank == 2
    town = Town("Dalian", people=7)
    assert (town.name, town.rank, town.people) == ("Dalian", 1, 7)


def test_fields_that_are_missing_or_too_many_are_refused() -> None:
    make: type = Place
    for given, named in (
        ((), {}),
        ((), {"rank": 2}),
        (("Dalian", 2, 3), {}),
        (("Dalian",), {"people": 7}),
        (("Dalian", 2), {"place": 4}),
    ):
        with pytest.raises(TypeError, match="Place takes name, rank"):
            make(*given, **named)


def test_a_field_given_twice_is_refused() -> None:
    make: type = Place
    with pytest.raises(TypeError):
        make("Dalian", name="Dalian")


def test_records_are_equal_if_class_and_fields_are() -> None:
    assert Place("Dalian") == Place("Dalian", 1)
    assert Place("Dalian") != Place("Dalian", 2)
    assert Place("Dalian") != Other("Dalian")
    assert Place("Dalian") != Town("Dalian")
    assert Place("Dalian") != ("Dalian", 1)
    assert len({Place("Dalian"), Place("Dalian", 1), Place("Dalian", 2)}) == 2
    with pytest.raises(TypeError, match="unhashable"):
        hash(Place([]))  # type: ignore[arg-type]


def test_what_was_worked_out_of_the_fields_is_no_field() -> None:
    asked = Place("Dalian")
    assert asked.words == "Dalian, 1"
    assert asked == Place("Dalian")
    assert hash(asked) == hash(Place("Dalian"))
    assert replace(asked, rank=2).words == "Dalian, 2"


def test_a_record_cannot_be_changed() -> None:
    place = Place("Dalian")
    with pytest.raises(AttributeError, match="rank of a Place cannot be changed"):
        place.rank = 2  # type: ignore[misc]
    with pytest.raises(AttributeError, match="name of a Place cannot be deleted"):
        del place.name
    assert place == Place("Dalian")


def test_a_replaced_field_leaves_the_others_and_the_checks() -> None:
    town = Town("Dalian", 3, 7)
    assert replace(town, people=None) == Town("Dalian", 3)
    assert town == Town("Dalian", 3, 7)
    with pytest.raises(TypeError):
        replace(town, area=4)
    with pytest.raises(ValueError, match="upside down"):
        replace(Checked(1, 2), low=3)


def test_dataclasses_are_replaced_alike() -> None:
    @dataclass(frozen=True)
    class Point:
        x: int
        y: int = 0

    assert replace(Point(1, 2), x=3) == Point(3, 2)


def test_a_record_shows_its_fields() -> None:
    assert repr(Town("Dalian", people=7)) == "Town(name='Dalian', rank=1, people=7)"


def test_records_go_through_pickle_and_copy() -> None:
    town = Town("Dalian", 3, 7)
    for again in (pickle.loads(pickle.dumps(town)), copy.copy(town), copy.deepcopy(town)):
        assert again == town
        assert type(again) is Town


def test_records_are_matched_by_place() -> None:
    match Place("Dalian", 2):
        case Place(name, rank):
            assert (name, rank) == ("Dalian", 2)
        case _:
            pytest.fail("not matched")
