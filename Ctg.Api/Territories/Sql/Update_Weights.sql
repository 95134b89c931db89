UPDATE territory
SET weight = (SELECT MAX(r.weight) FROM {rows territory_id, weight} r WHERE r.territory_id = territory.territory_id)
WHERE territory_id IN (SELECT r.territory_id FROM {rows territory_id, weight} r)
