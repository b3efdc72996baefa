"""Facilitator: a live facilitation tool for breakout tracks."""

__version__ = "0.1.0"
