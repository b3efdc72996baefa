# ruff: noqa: N802 (rule ids keep their capital)
import math
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from facilitator.domain.breakdowns import MIN_GROUP, Split, agreements, bridging, differences, percent, split

NAMES = {"A": "authorities", "N": "ngos", "P": "professionals", "R": "recipients", "?": None}
NUMBERS = {root: number for number, root in enumerate("abcdefghij", start=1)}
# People who voted, by group; "?" without one.
HALL = {"A": 10, "N": 20, "P": 40, "R": 4}
SHARES = st.fixed_dictionaries({root: st.tuples(*[st.integers(0, 8)] * 3) for root in "abcdef"})


def voters(sizes: dict[str, int]) -> dict[str, str | None]:
    """So many voters of each group: A1, A2 ... of the authorities."""
    return {f"{key}{number}": NAMES[key] for key, size in sizes.items() for number in range(1, size + 1)}


def people(**counts: int) -> frozenset[str]:
    """The first so many of each group."""
    return frozenset(f"{key}{number}" for key, count in counts.items() for number in range(1, count + 1))


def shown(**sizes: int) -> str:
    """The first letters of the groups that are shown, and "+" where some are not; `x` is for those without one."""
    found = split({}, voters({key.replace("x", "?"): size for key, size in sizes.items()}))
    return "".join(name[0].upper() for name in found.voters) + "+" * found.hidden


@pytest.mark.parametrize(
    ("n", "of", "said"),
    [(12, 17, None), (19, 19, None), (0, 0, None), (0, 20, 0), (20, 20, 100), (1, 40, 3), (3, 40, 8), (7, 22, 32)],
)
def test_V12_percentages_are_told_from_twenty_voters_on_with_halves_up(n: int, of: int, said: int | None) -> None:
    assert percent(n, of) == said


def test_V12_a_split_tells_voters_and_supporters_of_the_shown_groups() -> None:
    supporters = {"a": people(A=3, N=7, P=1), "b": people(N=2, P=4) | {"a stranger"}, "c": frozenset[str]()}

    assert split(supporters, voters({"N": 9, "A": 5, "P": 4, "R": 2})) == Split(
        voters={"authorities": 5, "ngos": 9},
        support={
            "a": {"authorities": 3, "ngos": 7},
            "b": {"authorities": 0, "ngos": 2},
            "c": {"authorities": 0, "ngos": 0},
        },
        hidden=True,
    )


def test_V12_groups_of_five_are_shown_and_groups_of_four_are_not() -> None:
    assert (shown(A=5, N=6, P=7), shown(A=4, N=4, P=7)) == ("ANP", "P+")


def test_V12_a_single_small_group_takes_the_smallest_shown_one_with_it() -> None:
    assert (shown(A=3, N=6, P=7, R=30), shown(A=3, N=7, P=6, R=30)) == ("PR+", "NR+")


def test_V12_small_groups_of_fewer_than_five_together_take_the_smallest_shown_one_with_them() -> None:
    assert (shown(A=1, N=3, P=7, R=8), shown(A=1, N=4, P=7, R=8)) == ("R+", "PR+")


def test_V12_fewer_than_five_without_a_group_are_one_more_small_class() -> None:
    assert (shown(A=8, N=9, x=4), shown(A=8, N=9, P=4, x=1), shown(A=8, N=9, P=1, x=1)) == ("N+", "AN+", "N+")


def test_V12_five_without_a_group_need_no_cover_and_give_none() -> None:
    assert (shown(A=8, N=9, x=5), shown(A=8, N=9, P=4, x=5)) == ("AN", "N+")


def test_V12_where_nothing_else_is_left_nothing_is_shown() -> None:
    assert (shown(A=3), shown(A=3, N=6), shown(A=2, x=30), shown()) == ("+", "+", "+", "")


@st.composite
def halls(draw: st.DrawFn) -> tuple[dict[str, str | None], dict[str, frozenset[str]]]:
    """Voters of up to five classes, small ones often, and families that some of them support."""
    sizes = draw(st.dictionaries(st.sampled_from([*NAMES]), st.integers(1, 9), min_size=1))
    hall = voters(sizes)
    of_them = st.frozensets(st.sampled_from(sorted(hall)))
    return hall, draw(st.dictionaries(st.sampled_from("abc"), of_them, min_size=1))


def class_sizes(hall: dict[str, str | None]) -> dict[str | None, int]:
    every = [*hall.values()]
    return {name: every.count(name) for name in dict.fromkeys(every)}


def computable(classes: list[str | None], published: list[frozenset[str | None]]) -> set[frozenset[str | None]]:
    """Every set of classes whose sum follows from the published sums by adding and subtracting, each at most once."""
    found = {tuple(0 for _ in classes)}
    for one in published:
        vector = [int(name in one) for name in classes]
        found |= {
            tuple(old + sign * new for old, new in zip(sums, vector, strict=True)) for sums in found for sign in (-1, 1)
        }
    unions = [sums for sums in found if set(sums) <= {0, 1} and any(sums)]
    return {frozenset(name for name, part in zip(classes, sums, strict=True) if part) for sums in unions}


@given(halls())
def test_V12_no_class_below_five_follows_from_what_is_shown_and_the_totals_by_subtraction(
    hall_and_support: tuple[dict[str, str | None], dict[str, frozenset[str]]],
) -> None:
    hall, supporters = hall_and_support
    sizes = class_sizes(hall)
    told = split(supporters, hall)
    published = [frozenset(sizes), *(frozenset({name}) for name in told.voters)]

    found = computable([*sizes], published)

    small = {frozenset({name}) for name, size in sizes.items() if size < MIN_GROUP}
    assume(told.voters)
    assert found & small == set()
    assert min(sum(sizes[name] for name in union) for union in found) >= MIN_GROUP


def possible_counts(sizes: list[int], total: int) -> list[set[int]]:
    """What each class may have contributed to the total, one by one, tried out; sizes are known."""
    ways: list[tuple[int, ...]] = [()]
    for size in sizes:
        ways = [(*way, part) for way in ways for part in range(size + 1) if sum(way) + part <= total]
    return [set(values) for values in zip(*(way for way in ways if sum(way) == total), strict=True)]


@given(halls())
def test_V12_even_who_knows_the_sizes_of_all_classes_cannot_tell_what_a_small_one_supported(
    hall_and_support: tuple[dict[str, str | None], dict[str, frozenset[str]]],
) -> None:
    hall, supporters = hall_and_support
    told = split(supporters, hall)
    assume(told.hidden and told.voters)
    sizes = {name: size for name, size in class_sizes(hall).items() if name not in told.voters}

    for root, own in supporters.items():
        rest = len(own) - sum(told.support[root].values())
        # Nobody or all of five and more people is told of every shown group too.
        if 0 < rest < sum(sizes.values()):
            possible = possible_counts([*sizes.values()], rest)
            assert all(len(values) > 1 for values in possible), (root, sizes)


@given(halls())
def test_V12_the_shown_is_true_and_nothing_is_kept_back_without_a_small_class(
    hall_and_support: tuple[dict[str, str | None], dict[str, frozenset[str]]],
) -> None:
    hall, supporters = hall_and_support
    sizes = class_sizes(hall)

    told = split(supporters, hall)

    assert told.hidden == any(size < MIN_GROUP for size in sizes.values())
    assert told.voters == {name: sizes[name] for name in told.voters}
    assert [*told.voters] == sorted(told.voters)
    assert told.hidden or set(told.voters) == {name for name in sizes if name is not None}
    assert told.support == {
        root: {name: sum(hall[person] == name for person in own) for name in told.voters}
        for root, own in supporters.items()
    }


def test_V21_the_bridging_score_is_the_geometric_mean_over_groups_of_five_and_more() -> None:
    hall = voters({"A": 5, "N": 10, "R": 4, "?": 30})
    supporters = {"a": people(A=3, N=5, R=4), "b": people(A=5), "c": frozenset[str]()}

    scores = bridging(supporters, hall)

    assert scores == {
        "a": pytest.approx(math.sqrt(4 / 7 * 6 / 12)),
        "b": pytest.approx(math.sqrt(6 / 7 * 1 / 12)),
        "c": pytest.approx(math.sqrt(1 / 7 * 1 / 12)),
    }


@pytest.mark.parametrize("sizes", [{"A": 30}, {"A": 30, "N": 4}, {"A": 30, "?": 30}, {"R": 4, "N": 4}, {}])
def test_V21_with_fewer_than_two_such_groups_nothing_is_offered(sizes: dict[str, int]) -> None:
    hall = voters(sizes)
    supporters = {"a": frozenset(hall), "b": frozenset[str]()}

    assert bridging(supporters, hall) is None
    assert (agreements(supporters, hall, NUMBERS), differences(supporters, hall, NUMBERS)) == ((), ())


def agreed(supporters: dict[str, frozenset[str]], **top: int) -> str:
    return "".join(agreements(supporters, voters(HALL), NUMBERS, **top))


def differing(supporters: dict[str, frozenset[str]], **top: int) -> str:
    return "".join(differences(supporters, voters(HALL), NUMBERS, **top))


def test_V21_agreements_are_led_by_what_all_groups_support_and_not_by_what_one_large_group_does() -> None:
    supporters = {"a": people(A=3, N=6, P=13), "b": people(A=0, N=5, P=40), "c": people(A=5, N=10, P=20)}

    assert agreed(supporters | {"d": people(A=1), "e": people(N=1), "f": people(P=1)}) == "ca"


def test_V21_what_a_group_leaves_out_is_not_agreed() -> None:
    enough, too_few = people(A=3, N=5, P=10), people(A=3, N=5, P=9)

    assert agreed({"a": too_few, "b": enough, "c": people(A=1)}) == "b"


def test_V21_with_few_families_agreement_takes_what_an_average_one_has_in_every_group() -> None:
    supporters = {"a": people(A=8, N=16, P=32), "b": people(A=7, N=14, P=28), "c": people(A=5, N=10, P=20)}

    assert agreed(supporters | {"d": frozenset()}) == "ab"


def test_V21_what_the_groups_differ_on_is_not_agreed_however_many_like_it() -> None:
    supporters = {"a": people(A=10, N=20, P=28), "b": people(A=10, N=20, P=29), "c": people(A=1)}

    assert (agreed(supporters), differing(supporters)) == ("b", "a")


def test_V21_differences_are_the_widest_gaps_between_two_groups() -> None:
    supporters = {"a": people(A=5, N=10, P=8), "b": people(A=8, N=2), "c": people(A=5, N=9, P=10), "d": people(P=40)}

    assert differing(supporters) == "dba"


def test_V21_a_gap_of_exactly_three_tenths_is_a_difference() -> None:
    assert differing({"a": people(A=7, N=8, P=16), "b": people(A=7, N=9, P=17), "c": people(A=4, N=2, P=15)}) == "ac"


def test_V21_groups_below_five_and_people_without_a_group_are_not_asked() -> None:
    everybody_else = people(A=5, N=10, P=20)

    assert agreed({"a": everybody_else, "b": everybody_else | people(R=4)}) == "ab"
    assert differing({"a": everybody_else, "b": everybody_else | people(R=4)}) == ""


def test_V21_equals_stand_in_the_order_of_their_numbers_and_five_are_named() -> None:
    liked, contested = people(A=5, N=10, P=20), people(A=10)

    assert (agreed(dict.fromkeys("hgfedcb", liked)), agreed(dict.fromkeys("hgfedcb", liked), top=2)) == ("bcdef", "bc")
    assert (differing(dict.fromkeys("hgfedcb", contested)), differing({"a": contested}, top=0)) == ("bcdef", "")


@given(SHARES)
def test_V21_the_same_support_in_another_group_of_the_same_size_is_the_same_agreement(
    shares: dict[str, tuple[int, int, int]],
) -> None:
    hall = voters({"A": 8, "N": 8, "P": 8})
    supporters = {root: people(A=a, N=n, P=p) for root, (a, n, p) in shares.items()}
    turned = {root: people(A=p, N=a, P=n) for root, (a, n, p) in shares.items()}

    assert bridging(supporters, hall) == bridging(turned, hall)
    assert agreements(supporters, hall, NUMBERS) == agreements(turned, hall, NUMBERS)
    assert differences(supporters, hall, NUMBERS) == differences(turned, hall, NUMBERS)


@given(SHARES)
def test_V21_the_two_lists_keep_their_words(shares: dict[str, tuple[int, int, int]]) -> None:
    hall = voters({"A": 8, "N": 8, "P": 8})
    supporters = {root: people(A=a, N=n, P=p) for root, (a, n, p) in shares.items()}

    alike, apart = (find(supporters, hall, NUMBERS, 6) for find in (agreements, differences))

    gaps = {root: Fraction(max(counts) - min(counts), 8) for root, counts in shares.items()}
    scores = {root: math.prod(count + 1 for count in counts) for root, counts in shares.items()}
    assert all(min(shares[root]) >= 2 and gaps[root] < Fraction(3, 10) for root in alike)
    assert set(apart) == {root for root, gap in gaps.items() if gap >= Fraction(3, 10)}
    assert [*alike] == sorted(alike, key=lambda root: (-scores[root], root))
    assert [*apart] == sorted(apart, key=lambda root: (-gaps[root], root))
