-- Files that callers bring, and how far each is; the file itself is kept until it is done. Whoever works on one holds it by its claim, until a
-- time that is put off while the work goes on.
CREATE TABLE import_job (
  import_key INTEGER NOT NULL,
  id TEXT NOT NULL,
  subject TEXT NOT NULL,
  caf TEXT NOT NULL,
  kind TEXT NOT NULL,
  mode TEXT NOT NULL,
  is_dry_run INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  content BLOB,
  state TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  done_count INTEGER NOT NULL,
  created_count INTEGER NOT NULL,
  revised_count INTEGER NOT NULL,
  unchanged_count INTEGER NOT NULL,
  refused_count INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  finished_at TEXT,
  attempts INTEGER NOT NULL,
  claim_id TEXT,
  claimed_until TEXT,
  CONSTRAINT pk_import_job PRIMARY KEY (import_key AUTOINCREMENT),
  CONSTRAINT uq_import_job_id UNIQUE (id)
);
CREATE INDEX ix_import_job_state ON import_job (state, import_key);
CREATE INDEX ix_import_job_subject ON import_job (subject, import_key);

-- What became of each row of a file: a line, or one for each fault.
CREATE TABLE import_line (
  import_key INTEGER NOT NULL,
  line_number INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  document BLOB NOT NULL,
  CONSTRAINT pk_import_line PRIMARY KEY (import_key, line_number),
  CONSTRAINT fk_import_line_import_key FOREIGN KEY (import_key) REFERENCES import_job (import_key)
);
