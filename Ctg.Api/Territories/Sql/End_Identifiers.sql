-- The lists lead to the rows; the pairs say which of them.
UPDATE territory_identifier
SET until_date = (SELECT MAX(r.until_date) FROM {rows type, identifier, territory_id, until_date} r)
WHERE until_date = '9999-12-31'
  AND identifier IN (SELECT r.identifier FROM {rows type, identifier, territory_id, until_date} r)
  AND EXISTS (
    SELECT 1
    FROM {rows type, identifier, territory_id, until_date} r
    WHERE r.identifier = territory_identifier.identifier AND r.type = territory_identifier.type AND r.territory_id = territory_identifier.territory_id)
