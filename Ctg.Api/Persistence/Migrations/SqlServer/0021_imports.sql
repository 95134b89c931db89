-- Files that callers bring, and how far each is; the file itself is kept until it is done. Whoever works on one holds it by its claim, until a
-- time that is put off while the work goes on.
CREATE TABLE dbo.import_job (
  import_key bigint IDENTITY(1, 1) NOT NULL,
  id uniqueidentifier NOT NULL,
  subject nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
  caf nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
  kind nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  mode nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  is_dry_run bit NOT NULL,
  media_type nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  content varbinary(max) NULL,
  state nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  row_count int NOT NULL,
  done_count int NOT NULL,
  created_count int NOT NULL,
  revised_count int NOT NULL,
  unchanged_count int NOT NULL,
  refused_count int NOT NULL,
  created_at datetime2(3) NOT NULL,
  finished_at datetime2(3) NULL,
  attempts int NOT NULL,
  claim_id uniqueidentifier NULL,
  claimed_until datetime2(3) NULL,
  CONSTRAINT pk_import_job PRIMARY KEY (import_key),
  CONSTRAINT uq_import_job_id UNIQUE (id)
);
CREATE INDEX ix_import_job_state ON dbo.import_job (state, import_key);
CREATE INDEX ix_import_job_subject ON dbo.import_job (subject, import_key);

-- What became of each row of a file: a line, or one for each fault.
CREATE TABLE dbo.import_line (
  import_key bigint NOT NULL,
  line_number int NOT NULL,
  outcome nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  document varbinary(max) NOT NULL,
  CONSTRAINT pk_import_line PRIMARY KEY (import_key, line_number),
  CONSTRAINT fk_import_line_import_key FOREIGN KEY (import_key) REFERENCES dbo.import_job (import_key)
);

CREATE TYPE dbo.import_line_rows AS TABLE (
  import_key bigint NOT NULL,
  line_number int NOT NULL,
  outcome nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  document varbinary(max) NOT NULL
);
