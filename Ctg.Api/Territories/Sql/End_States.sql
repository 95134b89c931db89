UPDATE territory_state
SET until_date = (SELECT MAX(r.until_date) FROM {rows territory_id, until_date} r)
WHERE until_date = '9999-12-31' AND territory_id IN (SELECT r.territory_id FROM {rows territory_id, until_date} r)
