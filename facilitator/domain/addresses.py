"""Addresses under which people reach the server."""

from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

NAMES_OF_A_NETWORK: Final = (".local", ".lan", ".internal", ".home.arpa")


def is_local(address: str) -> bool:
    """Whether only devices of one network, or this computer alone, can reach it: their Wi-Fi comes first."""
    host = (urlsplit(address).hostname or "").rstrip(".")
    try:
        found = ip_address(host)
    except ValueError:
        return host == "localhost" or host.endswith(NAMES_OF_A_NETWORK)
    return found.is_private or found.is_loopback or found.is_link_local


def without_scheme(address: str) -> str:
    """As people type it."""
    return address.partition("://")[2] or address
