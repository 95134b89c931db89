INSERT INTO territory (territory_id, type, code, siren, name_folded, weight, document, version)
SELECT r.territory_id, r.type, r.code, r.siren, r.name_folded, r.weight, r.document, 1
FROM {rows territory_id, type, code, siren, name_folded, weight, document} r
