DELETE FROM syndicat WHERE territory_id IN (SELECT r.territory_id FROM {rows territory_id} r)
