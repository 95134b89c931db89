INSERT INTO territory_state (territory_id, from_date, until_date, type, siren, name_folded, document)
SELECT r.territory_id, r.from_date, r.until_date, t.type, r.siren, r.name_folded, r.document
FROM {rows territory_id, from_date, until_date, siren, name_folded, document} r
JOIN territory t ON t.territory_id = r.territory_id
