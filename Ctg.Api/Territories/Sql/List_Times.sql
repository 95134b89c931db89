-- When territories of some types are there, whatever else of them changes.
SELECT t.type, t.code, t.weight, s.territory_id AS TerritoryId, s.from_date AS FromDate, s.until_date AS UntilDate
FROM territory_state s
JOIN territory t ON t.territory_id = s.territory_id
WHERE s.type IN (SELECT item FROM {list Types})
