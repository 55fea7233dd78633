"""A property that is worked out when it is first asked for: functools.cached_property without its lock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from functools import cached_property

    lazily = cached_property
else:

    class lazily:
        """
        Two threads may work the same value out at once; both get the same.

        >>> class Circle:
        ...     @lazily
        ...     def area(self):
        ...         return 3
        >>> Circle().area
        3
        """

        def __init__(self, function: Any) -> None:
            self.function, self.name, self.__doc__ = function, function.__name__, function.__doc__

        def __get__(self, instance: Any, owner: Any = None) -> Any:
            if instance is None:
                return self
            value = instance.__dict__[self.name] = self.function(instance)
            return value
