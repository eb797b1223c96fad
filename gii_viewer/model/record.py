"""Records: frozen dataclasses without the time that making their classes takes.

A dataclass writes and compiles methods of its own, for half a millisecond each, and the
window's first look would wait for some forty of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter
from typing import Any, ClassVar, Never, Protocol, TypeVar, dataclass_transform

_set = object.__setattr__


@dataclass_transform(frozen_default=True)
class Record:
    """Base of classes whose annotations name their fields, with defaults or without.

    Records of one class are equal if their fields are. None can be changed;
    :func:`replace` makes another.
    """

    __match_args__: ClassVar[tuple[str, ...]] = ()
    _defaults: ClassVar[Mapping[str, Any]]
    _contents: ClassVar[attrgetter[tuple[Any, ...]]]
    """Gives the class and the values of all fields: what makes records equal."""

    def __init_subclass__(cls) -> None:
        names = (*cls.__match_args__, *cls.__annotations__)
        cls.__match_args__ = names  # type: ignore[misc]  # which only a dataclass may set
        cls._defaults = {name: getattr(cls, name) for name in names if hasattr(cls, name)}
        cls._contents = attrgetter("__class__", *names)

    def __init__(self, *values: Any, **named: Any) -> None:
        names = self.__match_args__
        # Most are made of all their values in order: evidence and passages of every figure.
        if named or len(values) != len(names):
            fields = dict(self._defaults, **dict(zip(names, values, strict=False)), **named)
            if len(values) > len(names) or fields.keys() != set(names):
                raise TypeError(f"{type(self).__name__} takes {', '.join(names)}")
            values = tuple(map(fields.__getitem__, names))
        for name, value in zip(names, values, strict=True):
            _set(self, name, value)

    def __setattr__(self, name: str, value: object) -> Never:
        raise AttributeError(f"{name} of a {type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> Never:
        raise AttributeError(f"{name} of a {type(self).__name__} cannot be deleted")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Record) or type(self) is not type(other):
            return NotImplemented
        return self._contents(self) == other._contents(other)

    def __hash__(self) -> int:
        return hash(self._contents(self))

    def __repr__(self) -> str:
        shown = zip(self.__match_args__, self._contents(self)[1:], strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in shown)})"


class _Fielded(Protocol):
    @property
    def __match_args__(self) -> tuple[str, ...]: ...


F = TypeVar("F", bound=_Fielded)


def replace(record: F, **changes: Any) -> F:
    """Return a record, or a dataclass, like ``record`` with other values in some fields."""
    kept = {name: getattr(record, name) for name in record.__match_args__}
    return type(record)(**{**kept, **changes})
