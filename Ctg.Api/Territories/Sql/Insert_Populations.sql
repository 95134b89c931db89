INSERT INTO population (territory_id, census_year, inhabitants)
SELECT r.territory_id, r.census_year, r.inhabitants
FROM {rows territory_id, census_year, inhabitants} r
