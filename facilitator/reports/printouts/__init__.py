"""Printouts: paper to hang up, hand out and hold. Each module makes plain data for the template of its own name."""
