INSERT INTO membership (within_id, territory_id, from_date, until_date)
SELECT r.within_id, r.territory_id, r.from_date, r.until_date
FROM {rows within_id, territory_id, from_date, until_date} r
