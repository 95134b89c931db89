DELETE FROM syndicat_member WHERE syndicat_id IN (SELECT r.territory_id FROM {rows territory_id} r)
