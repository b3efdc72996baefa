"""Which copies have served their time, and which are never touched."""

import time

from facilitator.store.rotation import KEPT_HOURS, KEPT_LAST, Copied, name_of, ours, outlived

MARK = "0a1b2c"
MINUTE = 60


def made(count: int, every: float = MINUTE, start: float = 1_750_000_000) -> list[Copied]:
    return ours(MARK, [name_of(MARK, no + 1, start + no * every) for no in range(count)])


def test_the_last_ones_and_the_newest_of_every_hour_are_kept() -> None:
    copies = made(300)

    gone = outlived(copies)
    kept = [copy for copy in copies if copy not in gone]

    assert kept[-KEPT_LAST:] == copies[-KEPT_LAST:]
    assert {copy.hour for copy in kept} == {copy.hour for copy in copies}
    assert all(copy.no == max(one.no for one in copies if one.hour == copy.hour) for copy in kept[:-KEPT_LAST])


def test_hours_with_copies_are_counted_not_hours_that_passed() -> None:
    copies = made(KEPT_HOURS + 20, every=2 * 3600)

    kept = len(copies) - len(outlived(copies))

    assert kept == KEPT_HOURS


def test_a_clock_that_is_set_back_ends_no_newer_copy() -> None:
    ahead, back = made(20, start=1_760_000_000), 1_750_000_000
    newest = ours(MARK, [name_of(MARK, 21, back)])

    assert newest[0] not in outlived([*ahead, *newest])
    assert max([*newest, *ahead]) == newest[0]


def test_nothing_but_our_own_copies_is_looked_at() -> None:
    others = [
        "facilitator-2026-01-01-120000.backup",
        "notes.txt",
        name_of("ffffff", 3, time.time()),
        name_of(MARK, 4, time.time()) + ".part",
        "facilitator-copy-0a1b2c-1-2026.backup",
    ]

    assert ours(MARK, others) == []
