"""Servers in processes of their own, as the system tests start them."""

from tests.system.conftest import browser_type_launch_args, built, mode, server, start_server

__all__ = ["browser_type_launch_args", "built", "mode", "server", "start_server"]
