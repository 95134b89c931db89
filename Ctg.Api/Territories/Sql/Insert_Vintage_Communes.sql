INSERT INTO vintage_commune (vintage, territory_id, inhabitants)
SELECT @Vintage, s.territory_id, n.inhabitants
FROM territory_state s
LEFT JOIN population n ON n.vintage = @Vintage AND n.kind = 'municipal' AND n.territory_id = s.territory_id
WHERE s.type = 'commune' AND s.from_date <= @From AND s.until_date >= @From
