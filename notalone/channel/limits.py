"""How fast one may go."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable


class RateLimit:
    """A token bucket per key: `burst` at once, then one every `seconds` seconds.

    Only the most recently used keys are kept, so memory stays bounded.
    """

    def __init__(
        self, burst: int, seconds: float, keys: int = 10_000, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._burst = burst
        self._seconds = seconds
        self._keys = keys
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, key: str) -> int:
        """Takes one from the key's bucket.

        Returns:
            0 when there was one to take, else the whole seconds until there is.
        """
        now = self._clock()
        level, since = self._buckets.pop(key, (float(self._burst), now))
        level = min(float(self._burst), level + (now - since) / self._seconds)
        short = level < 1
        self._buckets[key] = (level if short else level - 1, now)
        while len(self._buckets) > self._keys:
            self._buckets.popitem(last=False)
        return math.ceil((1 - level) * self._seconds) if short else 0
