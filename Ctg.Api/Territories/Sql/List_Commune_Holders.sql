-- Who has the land of the communes that bear a code, and when: they themselves, or those that came before or after.
SELECT identifier AS Code, territory_id AS TerritoryId, from_date AS FromDate, until_date AS UntilDate
FROM territory_identifier
WHERE type = 'commune'
