INSERT INTO territory_geometry (territory_id, digest, geometry)
{values territory_id, digest, geometry}
