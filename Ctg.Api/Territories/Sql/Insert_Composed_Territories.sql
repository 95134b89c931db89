INSERT INTO syndicat (territory_id, document)
{values territory_id, document}
