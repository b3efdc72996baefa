"""The HTTP edge: pages with their first paint inside, and the same pipeline for where WebSockets do not pass."""
