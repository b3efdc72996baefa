"""The device's cookie is found among whatever other programs of the same host have left in the browser."""

import pytest

from facilitator.live.handlers import _cookie

ODD = ['prefs={"a":1}', "a[b]=1", 'x="unterminated', "foo", "Path=/", "expires=1", "sel=a,b c", "a=b=c"]


@pytest.mark.parametrize("other", ODD)
def test_an_odd_cookie_before_or_after_ours_hides_nothing(other: str) -> None:
    assert _cookie({"HTTP_COOKIE": f"{other}; device=our-token"}, "device") == "our-token"
    assert _cookie({"HTTP_COOKIE": f"device=our-token; {other}"}, "device") == "our-token"


def test_without_our_cookie_there_is_none() -> None:
    assert _cookie({}, "device") == ""
