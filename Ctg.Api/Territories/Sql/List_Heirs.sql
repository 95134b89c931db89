-- Who has the land of communes that are not there on the date.
SELECT i.identifier AS Code, t.code AS Commune
FROM territory_identifier i
JOIN territory t ON t.territory_id = i.territory_id AND t.type = 'commune'
WHERE i.type = 'commune' AND i.identifier IN (SELECT item FROM {list Codes}) AND i.from_date <= @On AND i.until_date >= @On
ORDER BY i.identifier, t.code
