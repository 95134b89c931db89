INSERT INTO territory_postal_code (postal_code, territory_id)
SELECT r.code, r.territory_id
FROM {rows code, territory_id} r
