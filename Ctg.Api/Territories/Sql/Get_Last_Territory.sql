SELECT MAX(territory_id) FROM territory
