"""The device's cookie is found among whatever other programs of the same host have left in the browser."""

import pytest

from facilitator.live.handlers import _token

ODD = ['prefs={"a":1}', "a[b]=1", 'x="unterminated', "foo", "Path=/", "expires=1", "sel=a,b c", "a=b=c"]


@pytest.mark.parametrize("other", ODD)
def test_an_odd_token_before_or_after_ours_hides_nothing(other: str) -> None:
    assert _token({"HTTP_COOKIE": f"{other}; device=our-token"}) == "our-token"
    assert _token({"HTTP_COOKIE": f"device=our-token; {other}"}) == "our-token"


def test_the_cookie_of_https_comes_first() -> None:
    assert _token({"HTTP_COOKIE": "device=old; __Host-device=new"}) == "new"


def test_without_our_token_there_is_none() -> None:
    assert _token({}) == ""
