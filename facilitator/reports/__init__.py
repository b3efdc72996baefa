"""Documents: facts read once from the database, one outline of them, and a writer for each format."""
