-- syndicat and syndicat_member have all that files compose of members: the type of the territory says what it is.
SELECT s.territory_id AS TerritoryId, t.type, t.code, s.document
FROM syndicat s
JOIN territory t ON t.territory_id = s.territory_id
