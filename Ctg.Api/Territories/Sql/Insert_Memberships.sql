INSERT INTO membership (within_id, territory_id)
SELECT r.within_id, r.territory_id
FROM {rows within_id, territory_id} r
