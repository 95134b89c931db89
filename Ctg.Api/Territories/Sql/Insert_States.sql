INSERT INTO territory_state (territory_id, from_date, until_date, type, siren, name_folded, document)
SELECT r.territory_id, r.from_date, '9999-12-31', r.type, r.siren, r.name_folded, r.document
FROM {rows territory_id, from_date, type, siren, name_folded, document} r
