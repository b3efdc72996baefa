"""One function per command: the only writers."""
