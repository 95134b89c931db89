INSERT INTO membership (within_id, territory_id, from_date, until_date)
SELECT r.within_id, r.territory_id, r.from_date, '9999-12-31'
FROM {rows within_id, territory_id, from_date} r
