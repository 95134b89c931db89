SELECT s.territory_id AS TerritoryId, t.code, s.document
FROM syndicat s
JOIN territory t ON t.territory_id = s.territory_id
