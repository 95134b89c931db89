SELECT s.territory_id AS TerritoryId, s.from_date AS FromDate, s.until_date AS UntilDate, s.document
FROM territory_state s
WHERE s.type IN ('departement', 'region')
