INSERT INTO territory_state (territory_id, from_date, until_date, type, siren, name_folded, document)
{values territory_id, from_date, '9999-12-31', type, siren, name_folded, document}
