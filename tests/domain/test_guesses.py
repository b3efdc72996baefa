"""Wrong tries are slowed down, right ones are not, and nobody is locked out by another's."""

import pytest

from facilitator.domain.ceilings import Ceilings
from facilitator.domain.errors import Refused
from facilitator.domain.guesses import CODES, LONGEST_MS, OWN_CODES, OWN_OF_ADDRESS, Codes, Delays, Turns


def refused(act: object) -> dict[str, object]:
    with pytest.raises(Refused) as caught:
        act()  # type: ignore[operator]
    return {"code": caught.value.code, **caught.value.detail}


def test_each_wrong_try_doubles_the_wait_up_to_a_minute() -> None:
    delays, now, waits = Delays(), 0, []
    for _ in range(9):
        delays.begin("account", now)
        waits.append(refused(lambda at=now: delays.begin("account", at))["retry_in"])
        now += int(waits[-1]) * 1000

    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60]


def test_tries_side_by_side_gain_nothing_and_a_right_one_ends_the_wait() -> None:
    delays = Delays()
    delays.begin("account", 0)

    assert refused(lambda: delays.begin("account", 0)) == {"code": "slow_down", "retry_in": 1}
    delays.begin("another", 0)
    delays.right("account")
    delays.begin("account", 1)
    assert refused(lambda: delays.begin("account", 1))["retry_in"] == 1


def test_a_wait_is_forgotten_after_a_while() -> None:
    delays = Delays()
    for now in (0, 1_000, 3_000):
        delays.begin("account", now)
    later = 3_000 + LONGEST_MS * 12

    delays.begin("account", later)
    assert refused(lambda: delays.begin("account", later))["retry_in"] == 1


def test_a_device_with_a_seat_may_mistype_when_its_address_has_guessed_too_often() -> None:
    codes = Codes()
    for _ in range(int(CODES.size)):
        codes.begin(None, "hall", 0)

    assert refused(lambda: codes.begin(None, "hall", 0))["code"] == "slow_down"
    codes.begin(None, "elsewhere", 0)
    for _ in range(int(OWN_CODES.size)):
        codes.begin("device", "hall", 0)
    assert refused(lambda: codes.begin("device", "hall", 0))["code"] == "slow_down"


def test_a_right_code_costs_nothing() -> None:
    codes = Codes()
    for _ in range(int(CODES.size) * 3):
        codes.begin(None, "hall", 0).right()

    left = [codes.begin(None, "hall", 0) for _ in range(int(CODES.size))]
    assert len(left) == CODES.size
    assert refused(lambda: codes.begin(None, "hall", 0))["code"] == "slow_down"


def test_an_address_has_a_ceiling_in_all_and_one_for_ten_seconds() -> None:
    ceilings = Ceilings(seats=5, fresh=3)
    for _ in range(3):
        ceilings.admit("hall", 1_000)

    assert refused(lambda: ceilings.admit("hall", 1_500)) == {"code": "slow_down", "retry_in": 10}
    ceilings.admit("elsewhere", 1_500)
    ceilings.admit("hall", 11_000)
    ceilings.admit("hall", 11_000)
    assert refused(lambda: ceilings.admit("hall", 60_000)) == {"code": "too_many_seats", "limit": 5}
    ceilings.release(["hall"])
    ceilings.admit("hall", 60_000)


def test_no_ceiling_is_no_ceiling() -> None:
    one, other = Ceilings(), Ceilings(seats=4_999)
    for _ in range(4_999):
        one.admit("hall", 0)
        other.admit("hall", 0)

    one.admit("hall", 0)
    assert refused(lambda: other.admit("hall", 0)) == {"code": "too_many_seats", "limit": 4_999}


def test_new_seats_bring_an_address_no_new_tries() -> None:
    codes, tries = Codes(), 0
    while tries < 10_000:
        try:
            codes.begin(f"seat-{tries // 5}", "hall", 0)
        except Refused:
            break
        tries += 1

    assert tries == OWN_OF_ADDRESS.size + CODES.size
    codes.begin("device", "elsewhere", 0)


def test_nobody_can_hold_an_account_for_longer_than_its_turns_before() -> None:
    turns, compared = Turns(), []
    turns.take("account", "vandal", 0)
    assert refused(lambda: turns.take("account", "owner", 100))["retry_in"] == 5
    for now in range(200, 5_000, 100):
        refused(lambda at=now: turns.take("account", "vandal", at))
    turns.take("account", "owner", 5_000)
    turns.take("another", "owner", 5_000)
    for now in range(5_000, 605_000, 500):
        for address in range(20):
            try:
                turns.take("account", f"address-{address}", now)
            except Refused:
                continue
            compared.append(now)

    assert len(compared) <= 121
