-- Not journaled itself: it is run before every migration.
CREATE TABLE IF NOT EXISTS schema_migration (
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  hash BLOB NOT NULL,
  applied_at TEXT NOT NULL,
  CONSTRAINT pk_schema_migration PRIMARY KEY (number)
);
