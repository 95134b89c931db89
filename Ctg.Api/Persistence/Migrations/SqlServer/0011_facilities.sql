-- Facilities. opened_on is 1900-01-01 and closed_on 9999-12-31 where they are not known; commune is its code.
CREATE TABLE dbo.facility (
  facility_key bigint IDENTITY(1, 1) NOT NULL,
  id uniqueidentifier NOT NULL,
  caf nvarchar(5) COLLATE Latin1_General_100_BIN2 NOT NULL,
  internal_id nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
  version int NOT NULL,
  type nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  commune nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  opened_on date NOT NULL,
  closed_on date NOT NULL,
  search_text nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
  summary varbinary(8000) NOT NULL,
  document varbinary(max) NOT NULL,
  CONSTRAINT pk_facility PRIMARY KEY (facility_key),
  CONSTRAINT uq_facility_id UNIQUE (id),
  CONSTRAINT uq_facility_caf_internal_id UNIQUE (caf, internal_id)
);
CREATE INDEX ix_facility_caf_facility_key ON dbo.facility (caf, facility_key);
CREATE INDEX ix_facility_commune ON dbo.facility (commune, facility_key);

-- Who supports a facility, and when; organisation_id as in convention_party, until_date is 9999-12-31 while no end is known.
CREATE TABLE dbo.facility_support (
  facility_key bigint NOT NULL,
  line_number int NOT NULL,
  organisation_id nvarchar(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL,
  CONSTRAINT pk_facility_support PRIMARY KEY (facility_key, line_number),
  CONSTRAINT fk_facility_support_facility_key FOREIGN KEY (facility_key) REFERENCES dbo.facility (facility_key)
);
CREATE INDEX ix_facility_support_organisation_id ON dbo.facility_support (organisation_id, facility_key);

-- What a facility was granted in a year, whose days are those from from_date to until_date; quantities in hundredths. summary is the item of a list.
CREATE TABLE dbo.facility_bonus (
  facility_key bigint NOT NULL,
  line_number int NOT NULL,
  bonus_year int NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL,
  kind nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  unit nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  existing_hundredths bigint NULL,
  new_hundredths bigint NULL,
  amount_cents bigint NOT NULL,
  summary varbinary(8000) NOT NULL,
  CONSTRAINT pk_facility_bonus PRIMARY KEY (facility_key, line_number),
  CONSTRAINT fk_facility_bonus_facility_key FOREIGN KEY (facility_key) REFERENCES dbo.facility (facility_key)
);
CREATE INDEX ix_facility_bonus_bonus_year ON dbo.facility_bonus (bonus_year, facility_key);

-- Scales of the bonus territoire, as files have them; scale_key is the year and the place in it.
CREATE TABLE dbo.bonus_scale (
  scale_key int NOT NULL,
  scale_year int NOT NULL,
  type nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  kind nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  document varbinary(8000) NOT NULL,
  CONSTRAINT pk_bonus_scale PRIMARY KEY (scale_key)
);
CREATE INDEX ix_bonus_scale_scale_year_type ON dbo.bonus_scale (scale_year, type);

CREATE TYPE dbo.facility_support_rows AS TABLE (
  facility_key bigint NOT NULL,
  line_number int NOT NULL,
  organisation_id nvarchar(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL
);

CREATE TYPE dbo.facility_bonus_rows AS TABLE (
  facility_key bigint NOT NULL,
  line_number int NOT NULL,
  bonus_year int NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL,
  kind nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  unit nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  existing_hundredths bigint NULL,
  new_hundredths bigint NULL,
  amount_cents bigint NOT NULL,
  summary varbinary(max) NOT NULL
);

CREATE TYPE dbo.bonus_scale_rows AS TABLE (
  scale_key int NOT NULL,
  scale_year int NOT NULL,
  type nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  kind nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  document varbinary(max) NOT NULL
);
