INSERT INTO territory_geometry (territory_id, digest, geometry)
SELECT r.territory_id, r.digest, r.geometry
FROM {rows territory_id, digest, geometry} r
