"""Who comes from where and when, in memory only and by keyed hashes: ceilings of an address, tries of codes."""

import hashlib
import hmac
import ipaddress
import secrets
import threading
from collections import defaultdict
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Final

from facilitator.domain.ceilings import Ceilings
from facilitator.domain.errors import Refused
from facilitator.domain.guesses import EVENT_CODES, PINS, Codes, Delays, Turns
from facilitator.domain.guesses import Try as CodeTry
from facilitator.domain.limits import ERASURES, Limiter

# One household or hall has a network of this many bits, and may use any address in it.
IPV6_NETWORK: Final = 64
UNKNOWN: Final = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A seat that was taken: from which address, by its hash, and when."""

    seat: str
    address: str
    at: int


@dataclass(frozen=True, slots=True)
class Departure:
    """A seat that was erased: of which address, and for how long (ms) it was there."""

    address: str
    after: int


@dataclass(slots=True)
class Arrivals:
    """Asked on the writer's thread, read on others. The key of the hashes dies with the process.

    `since`: when the process began to watch.
    """

    ceilings: Ceilings = field(default_factory=Ceilings)
    since: int = 0
    codes: Codes = field(default_factory=Codes)
    badges: Codes = field(default_factory=Codes)
    event_codes: Limiter = field(default_factory=lambda: Limiter(EVENT_CODES))
    delays: Delays = field(default_factory=Delays)
    turns: Turns = field(default_factory=Turns)
    pins: Limiter = field(default_factory=lambda: Limiter(PINS))
    erasures: Limiter = field(default_factory=lambda: Limiter(ERASURES))
    _key: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _seats: defaultdict[str, list[Arrival]] = field(default_factory=lambda: defaultdict(list))
    _admitted: defaultdict[str, dict[bytes, str]] = field(default_factory=lambda: defaultdict(dict))
    _left: defaultdict[str, dict[str, Departure]] = field(default_factory=lambda: defaultdict(dict))
    _hops: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    _voted: defaultdict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))

    def address(self, given: str) -> str:
        """A keyed hash of the address, of a whole network where it is of the sixth version."""
        try:
            known = ipaddress.ip_address(given.partition("%")[0])
        except ValueError:
            return self.named("address", given)
        mapped = known.ipv4_mapped if isinstance(known, ipaddress.IPv6Address) else None
        if isinstance(known, ipaddress.IPv6Address) and mapped is None:
            network = ipaddress.ip_network((known, IPV6_NETWORK), strict=False)
            return self.named("address", network.compressed)
        return self.named("address", (mapped or known).compressed)

    def named(self, purpose: str, value: str) -> str:
        """A name that says nothing about the value to anybody outside this process."""
        return hmac.new(self._key, f"{purpose}:{value}".encode(), hashlib.sha256).hexdigest()[:24]

    def admit(self, address: str, event: str, seat: str, device: bytes, now: int) -> None:
        """A new seat; of an unknown address only in tests and tools. Raises `too_many_seats`, `slow_down`.

        A transaction may be run again: one device counts once for each seat that it really had.
        """
        if address == UNKNOWN:
            return
        if device not in self._admitted[event]:
            self.ceilings.admit(address, now)
        with self._lock:
            self._admitted[event][device] = seat
            self._seats[event].append(Arrival(seat, address, now))

    def begin_code(self, codes: Codes, device: str | None, address: str, now: int) -> CodeTry:
        """A try of a code, which counts as wrong until `right`; `device` where we have met it. Raises `slow_down`."""
        with self._lock:
            return codes.begin(device, address, now)

    def wrong_event(self, address: str, now: int) -> None:
        """The code of no event. Raises `slow_down`."""
        with self._lock:
            self.event_codes.take(address, now)

    def begin_pin(self, account: str, device: str | None, address: str, now: int) -> "PinTry":
        """A try of a PIN, which counts as wrong until `right`. Raises `slow_down`.

        A device that has held the account's grant waits for its own tries only; others for those of their address, and
        for a turn among all addresses.
        """
        with self._lock:
            if device is not None:
                self.delays.begin(f"{device}:{account}", now)
                return PinTry(self, f"{device}:{account}", None)
            holder = f"{address}:{account}"
            self.delays.check(holder, now)
            self.pins.take(address, now)
            try:
                self.turns.take(account, address, now)
            except Refused:
                self.pins.give_back(address)
                raise
            self.delays.begin(holder, now)
            return PinTry(self, holder, address)

    def end_pin(self, holder: str, address: str | None) -> None:
        """The PIN was right."""
        with self._lock:
            self.delays.right(holder)
            if address is not None:
                self.pins.give_back(address)

    def of_event(self, event: str) -> list[Arrival]:
        """Every seat taken since the start, in order."""
        with self._lock:
            return list(self._seats.get(event, ()))

    def hop(self, event: str, device: str, *seats: str) -> None:
        """A device has left one seat for another by a return code; whoever had these seats may take new ones."""
        with self._lock:
            self._vacate(event, set(seats))
            self._hops.setdefault(event, {}).setdefault(device, []).extend(seats)

    def begin_erasure(self, event: str, seat: str, now: int) -> None:
        """Somebody asks to be erased; seats taken before the start share one address. Raises `slow_down`."""
        with self._lock:
            taken = self._taken(event, seat)
            self.erasures.take(taken.address if taken else UNKNOWN, now)

    def leave(self, event: str, seat: str, now: int) -> None:
        """The seat was erased; whatever its device takes next counts as another one."""
        with self._lock:
            self._vacate(event, {seat})
            taken = self._taken(event, seat)
            if taken is not None:
                self._left[event][seat] = Departure(taken.address, now - taken.at)

    def left(self, event: str) -> dict[str, Departure]:
        """Seats that were taken since the start, and erased."""
        with self._lock:
            return dict(self._left.get(event, {}))

    def _taken(self, event: str, seat: str) -> Arrival | None:
        return next((one for one in reversed(self._seats.get(event, ())) if one.seat == seat), None)

    def _vacate(self, event: str, seats: AbstractSet[str]) -> None:
        admitted = self._admitted[event]
        for device in [device for device, seat in admitted.items() if seat in seats]:
            del admitted[device]

    def hops(self, event: str) -> dict[str, list[str]]:
        """The seats that each device of the event has sat in, of those that have moved."""
        with self._lock:
            return {device: list(seats) for device, seats in self._hops.get(event, {}).items()}

    def vote(self, ballot: str, seat: str, now: int) -> None:
        """A vote was accepted: when, and never which."""
        with self._lock:
            self._voted[ballot][seat] = now

    def voted(self, ballot: str) -> dict[str, int]:
        """When each person has last voted."""
        with self._lock:
            return dict(self._voted.get(ballot, {}))

    def forget(self, event: str) -> None:
        """The event's seats are no more."""
        with self._lock:
            ended = {one.seat: one.address for one in self._seats.pop(event, [])}
            self._admitted.pop(event, None)
            self._left.pop(event, None)
            self._hops.pop(event, None)
        self.ceilings.release(ended.values())


@dataclass(frozen=True, slots=True)
class PinTry:
    """One try of a PIN, and who waits for it."""

    arrivals: Arrivals
    holder: str
    address: str | None

    def right(self) -> None:
        """It was no guess after all."""
        self.arrivals.end_pin(self.holder, self.address)
