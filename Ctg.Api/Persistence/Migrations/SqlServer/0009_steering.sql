-- Meetings of conventions. meeting_date is the planned day, or that on which it was held.
CREATE TABLE dbo.meeting (
  meeting_key bigint IDENTITY(1, 1) NOT NULL,
  id uniqueidentifier NOT NULL,
  convention_key bigint NOT NULL,
  version int NOT NULL,
  committee nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  status nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  meeting_date date NOT NULL,
  search_text nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
  summary varbinary(8000) NOT NULL,
  document varbinary(max) NOT NULL,
  CONSTRAINT pk_meeting PRIMARY KEY (meeting_key),
  CONSTRAINT uq_meeting_id UNIQUE (id),
  CONSTRAINT fk_meeting_convention_key FOREIGN KEY (convention_key) REFERENCES dbo.convention (convention_key)
);
CREATE INDEX ix_meeting_convention_key_meeting_date_meeting_key ON dbo.meeting (convention_key, meeting_date, meeting_key);

-- Cooperation posts. until_date is 9999-12-31 while no end is known; fte in hundredths.
CREATE TABLE dbo.cooperation_post (
  post_key bigint IDENTITY(1, 1) NOT NULL,
  id uniqueidentifier NOT NULL,
  convention_key bigint NOT NULL,
  version int NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL,
  fte_hundredths int NOT NULL,
  summary varbinary(8000) NOT NULL,
  document varbinary(max) NOT NULL,
  CONSTRAINT pk_cooperation_post PRIMARY KEY (post_key),
  CONSTRAINT uq_cooperation_post_id UNIQUE (id),
  CONSTRAINT fk_cooperation_post_convention_key FOREIGN KEY (convention_key) REFERENCES dbo.convention (convention_key)
);
CREATE INDEX ix_cooperation_post_convention_key_post_key ON dbo.cooperation_post (convention_key, post_key);

-- Who holds a post, and when; until_date is that of the post where the holder has none of its own.
CREATE TABLE dbo.cooperation_post_holder (
  post_key bigint NOT NULL,
  line_number int NOT NULL,
  fte_hundredths int NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL,
  CONSTRAINT pk_cooperation_post_holder PRIMARY KEY (post_key, line_number),
  CONSTRAINT fk_cooperation_post_holder_post_key FOREIGN KEY (post_key) REFERENCES dbo.cooperation_post (post_key)
);

-- Evaluations of conventions, one of each kind, of yearly ones one for each year; evaluation_year is 0 for the others.
CREATE TABLE dbo.evaluation (
  evaluation_key bigint IDENTITY(1, 1) NOT NULL,
  id uniqueidentifier NOT NULL,
  convention_key bigint NOT NULL,
  version int NOT NULL,
  kind nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  evaluation_year int NOT NULL,
  stage nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  summary varbinary(8000) NOT NULL,
  document varbinary(max) NOT NULL,
  CONSTRAINT pk_evaluation PRIMARY KEY (evaluation_key),
  CONSTRAINT uq_evaluation_id UNIQUE (id),
  CONSTRAINT uq_evaluation_convention_key_kind_evaluation_year UNIQUE (convention_key, kind, evaluation_year),
  CONSTRAINT fk_evaluation_convention_key FOREIGN KEY (convention_key) REFERENCES dbo.convention (convention_key)
);

CREATE TYPE dbo.cooperation_post_holder_rows AS TABLE (
  post_key bigint NOT NULL,
  line_number int NOT NULL,
  fte_hundredths int NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL
);
