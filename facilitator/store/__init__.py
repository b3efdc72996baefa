"""The database: tables, engine, migrations, and the one reader that feeds browsers."""
