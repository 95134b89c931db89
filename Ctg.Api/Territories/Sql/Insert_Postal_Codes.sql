INSERT INTO territory_postal_code (postal_code, territory_id)
SELECT r.code, r.territory_id
FROM {rows code, territory_id} r
WHERE NOT EXISTS (SELECT 1 FROM territory_postal_code p WHERE p.postal_code = r.code AND p.territory_id = r.territory_id)
