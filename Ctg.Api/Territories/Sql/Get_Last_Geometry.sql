SELECT MAX(territory_id) FROM territory_geometry
