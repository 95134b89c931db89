INSERT INTO territory (territory_id, type, code, weight)
SELECT r.territory_id, r.type, r.code, r.weight
FROM {rows territory_id, type, code, weight} r
