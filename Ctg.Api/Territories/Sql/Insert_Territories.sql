INSERT INTO territory (territory_id, type, code, weight)
{values territory_id, type, code, weight}
