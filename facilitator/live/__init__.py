"""The Socket.IO edge: parse, run, acknowledge; broadcast what was committed."""
