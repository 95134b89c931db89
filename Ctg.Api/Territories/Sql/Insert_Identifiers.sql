INSERT INTO territory_identifier (type, identifier, from_date, territory_id, until_date)
SELECT r.type, r.identifier, r.from_date, r.territory_id, r.until_date
FROM {rows type, identifier, from_date, territory_id, until_date} r
