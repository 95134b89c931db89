INSERT INTO membership (within_id, territory_id, from_date, until_date)
{values within_id, territory_id, from_date, until_date}
