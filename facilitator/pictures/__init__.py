"""Pictures of every screen, from the demo event played on a real server."""
