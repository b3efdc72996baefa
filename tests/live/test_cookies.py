"""The device's cookie is found among whatever other programs of the same host have left in the browser."""

import pytest

from facilitator.live.handlers import _token

ODD = ['prefs={"a":1}', "a[b]=1", 'x="unterminated', "foo", "Path=/", "expires=1", "sel=a,b c", "a=b=c", "a=\xff\xfe"]


@pytest.mark.parametrize("other", ODD)
def test_an_odd_token_before_or_after_ours_hides_nothing(other: str) -> None:
    assert _token({"HTTP_COOKIE": f"{other}; device=our-own-token-of-22-ch"}) == "our-own-token-of-22-ch"
    assert _token({"HTTP_COOKIE": f"device=our-own-token-of-22-ch; {other}"}) == "our-own-token-of-22-ch"


def test_each_scheme_has_a_cookie_of_its_own_and_takes_no_other() -> None:
    both = {"HTTP_COOKIE": f"device={'p' * 22}; __Host-device={'s' * 22}"}

    assert _token(both) == _token({**both, "wsgi.url_scheme": "http"}) == "p" * 22
    assert _token({**both, "wsgi.url_scheme": "https"}) == "s" * 22
    assert _token({"HTTP_COOKIE": f"device={'p' * 22}", "wsgi.url_scheme": "https"}) == ""
    assert _token({"HTTP_COOKIE": f"__Host-device={'s' * 22}"}) == ""


@pytest.mark.parametrize(
    "token", ["a", "x" * 21, "x" * 23, "ю".encode().decode("latin-1") * 11, "x" * 21 + " ", "x" * 21 + "="]
)
def test_what_we_have_never_given_is_no_token(token: str) -> None:
    assert _token({"HTTP_COOKIE": f"device={token}"}) == ""


def test_without_our_token_there_is_none() -> None:
    assert _token({}) == ""
