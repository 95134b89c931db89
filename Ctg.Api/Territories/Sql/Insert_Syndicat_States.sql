INSERT INTO territory_state (territory_id, from_date, until_date, type, siren, name_folded, document)
{values territory_id, from_date, until_date, 'syndicat', siren, name_folded, document}
