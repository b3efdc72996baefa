"""Simulated participants: a process of its own that uses nothing but what every phone uses."""
