INSERT INTO territory_identifier (type, identifier, from_date, territory_id, until_date)
{values type, identifier, from_date, territory_id, until_date}
