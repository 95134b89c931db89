-- The communes that there are in a vintage, each once, with its municipal inhabitants, null where nobody knows them: what is counted is read from
-- here. They change only from one vintage to the next.
CREATE TABLE vintage_commune (
  vintage TEXT NOT NULL,
  territory_id INTEGER NOT NULL,
  inhabitants INTEGER,
  CONSTRAINT pk_vintage_commune PRIMARY KEY (vintage, territory_id),
  CONSTRAINT fk_vintage_commune_vintage FOREIGN KEY (vintage) REFERENCES territory_vintage (vintage),
  CONSTRAINT fk_vintage_commune_territory_id FOREIGN KEY (territory_id) REFERENCES territory (territory_id)
) WITHOUT ROWID;

INSERT INTO vintage_commune (vintage, territory_id, inhabitants)
SELECT v.vintage, s.territory_id, n.inhabitants
FROM territory_vintage v
CROSS JOIN territory_state s
LEFT JOIN population n ON n.vintage = v.vintage AND n.kind = 'municipal' AND n.territory_id = s.territory_id
WHERE s.type = 'commune' AND s.from_date <= v.from_date AND s.until_date >= v.from_date;

-- Times of communes in the order of their days, those of a signature together.
CREATE INDEX ix_commune_coverage_from_date ON commune_coverage (from_date, until_date, signed_on, is_departmental);
