-- Meetings of conventions. meeting_date is the planned day, or that on which it was held.
CREATE TABLE meeting (
  meeting_key INTEGER NOT NULL,
  id TEXT NOT NULL,
  convention_key INTEGER NOT NULL,
  version INTEGER NOT NULL,
  committee TEXT NOT NULL,
  status TEXT NOT NULL,
  meeting_date TEXT NOT NULL,
  search_text TEXT NOT NULL,
  summary BLOB NOT NULL,
  document BLOB NOT NULL,
  CONSTRAINT pk_meeting PRIMARY KEY (meeting_key AUTOINCREMENT),
  CONSTRAINT uq_meeting_id UNIQUE (id),
  CONSTRAINT fk_meeting_convention_key FOREIGN KEY (convention_key) REFERENCES convention (convention_key)
);
CREATE INDEX ix_meeting_convention_key_meeting_date_meeting_key ON meeting (convention_key, meeting_date, meeting_key);

-- Cooperation posts. until_date is 9999-12-31 while no end is known; fte in hundredths.
CREATE TABLE cooperation_post (
  post_key INTEGER NOT NULL,
  id TEXT NOT NULL,
  convention_key INTEGER NOT NULL,
  version INTEGER NOT NULL,
  from_date TEXT NOT NULL,
  until_date TEXT NOT NULL,
  fte_hundredths INTEGER NOT NULL,
  summary BLOB NOT NULL,
  document BLOB NOT NULL,
  CONSTRAINT pk_cooperation_post PRIMARY KEY (post_key AUTOINCREMENT),
  CONSTRAINT uq_cooperation_post_id UNIQUE (id),
  CONSTRAINT fk_cooperation_post_convention_key FOREIGN KEY (convention_key) REFERENCES convention (convention_key)
);
CREATE INDEX ix_cooperation_post_convention_key_post_key ON cooperation_post (convention_key, post_key);

-- Who holds a post, and when; until_date is that of the post where the holder has none of its own.
CREATE TABLE cooperation_post_holder (
  post_key INTEGER NOT NULL,
  line_number INTEGER NOT NULL,
  fte_hundredths INTEGER NOT NULL,
  from_date TEXT NOT NULL,
  until_date TEXT NOT NULL,
  CONSTRAINT pk_cooperation_post_holder PRIMARY KEY (post_key, line_number),
  CONSTRAINT fk_cooperation_post_holder_post_key FOREIGN KEY (post_key) REFERENCES cooperation_post (post_key)
) WITHOUT ROWID;

-- Evaluations of conventions, one of each kind, of yearly ones one for each year; evaluation_year is 0 for the others.
CREATE TABLE evaluation (
  evaluation_key INTEGER NOT NULL,
  id TEXT NOT NULL,
  convention_key INTEGER NOT NULL,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  evaluation_year INTEGER NOT NULL,
  stage TEXT NOT NULL,
  summary BLOB NOT NULL,
  document BLOB NOT NULL,
  CONSTRAINT pk_evaluation PRIMARY KEY (evaluation_key AUTOINCREMENT),
  CONSTRAINT uq_evaluation_id UNIQUE (id),
  CONSTRAINT uq_evaluation_convention_key_kind_evaluation_year UNIQUE (convention_key, kind, evaluation_year),
  CONSTRAINT fk_evaluation_convention_key FOREIGN KEY (convention_key) REFERENCES convention (convention_key)
);
