INSERT INTO territory_zoning (territory_id, zoning, from_date, until_date, document)
{values territory_id, zoning, from_date, until_date, document}
