INSERT INTO territory_zoning (territory_id, zoning, from_date, until_date, document)
SELECT r.territory_id, r.zoning, r.from_date, r.until_date, r.document
FROM {rows territory_id, zoning, from_date, until_date, document} r
