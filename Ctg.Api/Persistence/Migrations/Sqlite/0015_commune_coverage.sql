-- What conventions cover or are to cover, commune by commune, clustered so that figures of the whole country are read in one pass: the days on
-- which both the convention and its commune are there, none of a convention that was abandoned. signed_on is null while it is not signed.
CREATE TABLE commune_coverage (
  territory_id INTEGER NOT NULL,
  from_date TEXT NOT NULL,
  convention_key INTEGER NOT NULL,
  line_number INTEGER NOT NULL,
  until_date TEXT NOT NULL,
  signed_on TEXT,
  is_departmental INTEGER NOT NULL,
  CONSTRAINT pk_commune_coverage PRIMARY KEY (territory_id, from_date, convention_key, line_number),
  CONSTRAINT fk_commune_coverage_territory_id FOREIGN KEY (territory_id) REFERENCES territory (territory_id),
  CONSTRAINT fk_commune_coverage_convention_key FOREIGN KEY (convention_key) REFERENCES convention (convention_key)
) WITHOUT ROWID;
CREATE INDEX ix_commune_coverage_convention_key ON commune_coverage (convention_key);

INSERT INTO commune_coverage (territory_id, from_date, convention_key, line_number, until_date, signed_on, is_departmental)
SELECT x.territory_id, x.from_date, x.convention_key, x.line_number, x.until_date, x.signed_on, x.is_departmental
FROM (
  SELECT p.territory_id, p.convention_key, p.line_number, c.signed_on,
    CASE WHEN p.from_date > c.start_date THEN p.from_date ELSE c.start_date END AS from_date,
    CASE WHEN p.until_date < c.last_day THEN p.until_date ELSE c.last_day END AS until_date,
    CASE WHEN c.scope = 'departmental' THEN 1 ELSE 0 END AS is_departmental
  FROM convention c
  JOIN convention_commune p ON p.convention_key = c.convention_key
  WHERE c.stage <> 'abandoned'
) x
WHERE x.from_date <= x.until_date;

-- Communes in the order of their ids, which is that of lists of them.
CREATE INDEX ix_territory_state_type_territory_id ON territory_state (type, territory_id, from_date, until_date);
