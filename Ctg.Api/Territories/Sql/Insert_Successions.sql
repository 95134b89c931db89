INSERT INTO succession (former_code, territory_id)
SELECT r.code, r.territory_id
FROM {rows code, territory_id} r
