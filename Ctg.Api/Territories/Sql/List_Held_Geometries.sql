SELECT territory_id AS TerritoryId, digest FROM territory_geometry
