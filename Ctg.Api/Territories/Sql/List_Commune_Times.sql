-- When communes are there under which code, whatever else of them changes.
SELECT t.code, s.territory_id AS TerritoryId, s.from_date AS FromDate, s.until_date AS UntilDate
FROM territory_state s
JOIN territory t ON t.territory_id = s.territory_id
WHERE s.type = 'commune'
