INSERT INTO syndicat (territory_id, document)
SELECT r.territory_id, r.document
FROM {rows territory_id, document} r
