-- The lists lead to the rows; the pairs say which of them.
UPDATE membership
SET until_date = (SELECT MAX(r.until_date) FROM {rows within_id, territory_id, until_date} r)
WHERE until_date = '9999-12-31'
  AND within_id IN (SELECT r.within_id FROM {rows within_id, territory_id, until_date} r)
  AND territory_id IN (SELECT r.territory_id FROM {rows within_id, territory_id, until_date} r)
  AND EXISTS (
    SELECT 1
    FROM {rows within_id, territory_id, until_date} r
    WHERE r.within_id = membership.within_id AND r.territory_id = membership.territory_id)
