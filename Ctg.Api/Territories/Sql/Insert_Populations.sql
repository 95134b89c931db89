INSERT INTO population (vintage, kind, territory_id, census_year, inhabitants)
SELECT r.vintage, r.kind, r.territory_id, r.census_year, r.inhabitants
FROM {rows vintage, kind, territory_id, census_year, inhabitants} r
