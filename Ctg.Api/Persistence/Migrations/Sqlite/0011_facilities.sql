-- Facilities. opened_on is 1900-01-01 and closed_on 9999-12-31 where they are not known; commune is its code.
CREATE TABLE facility (
  facility_key INTEGER NOT NULL,
  id TEXT NOT NULL,
  caf TEXT NOT NULL,
  internal_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  type TEXT NOT NULL,
  commune TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  closed_on TEXT NOT NULL,
  search_text TEXT NOT NULL,
  summary BLOB NOT NULL,
  document BLOB NOT NULL,
  CONSTRAINT pk_facility PRIMARY KEY (facility_key AUTOINCREMENT),
  CONSTRAINT uq_facility_id UNIQUE (id),
  CONSTRAINT uq_facility_caf_internal_id UNIQUE (caf, internal_id)
);
CREATE INDEX ix_facility_caf_facility_key ON facility (caf, facility_key);
CREATE INDEX ix_facility_commune ON facility (commune, facility_key);

-- Who supports a facility, and when; organisation_id as in convention_party, until_date is 9999-12-31 while no end is known.
CREATE TABLE facility_support (
  facility_key INTEGER NOT NULL,
  line_number INTEGER NOT NULL,
  organisation_id TEXT NOT NULL,
  from_date TEXT NOT NULL,
  until_date TEXT NOT NULL,
  CONSTRAINT pk_facility_support PRIMARY KEY (facility_key, line_number),
  CONSTRAINT fk_facility_support_facility_key FOREIGN KEY (facility_key) REFERENCES facility (facility_key)
) WITHOUT ROWID;
CREATE INDEX ix_facility_support_organisation_id ON facility_support (organisation_id, facility_key);

-- What a facility was granted in a year, whose days are those from from_date to until_date; quantities in hundredths. summary is the item of a list.
CREATE TABLE facility_bonus (
  facility_key INTEGER NOT NULL,
  line_number INTEGER NOT NULL,
  bonus_year INTEGER NOT NULL,
  from_date TEXT NOT NULL,
  until_date TEXT NOT NULL,
  kind TEXT NOT NULL,
  unit TEXT NOT NULL,
  existing_hundredths INTEGER,
  new_hundredths INTEGER,
  amount_cents INTEGER NOT NULL,
  summary BLOB NOT NULL,
  CONSTRAINT pk_facility_bonus PRIMARY KEY (facility_key, line_number),
  CONSTRAINT fk_facility_bonus_facility_key FOREIGN KEY (facility_key) REFERENCES facility (facility_key)
) WITHOUT ROWID;
CREATE INDEX ix_facility_bonus_bonus_year ON facility_bonus (bonus_year, facility_key);

-- Scales of the bonus territoire, as files have them; scale_key is the year and the place in it.
CREATE TABLE bonus_scale (
  scale_key INTEGER NOT NULL,
  scale_year INTEGER NOT NULL,
  type TEXT NOT NULL,
  kind TEXT NOT NULL,
  document BLOB NOT NULL,
  CONSTRAINT pk_bonus_scale PRIMARY KEY (scale_key)
);
CREATE INDEX ix_bonus_scale_scale_year_type ON bonus_scale (scale_year, type);
