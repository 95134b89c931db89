-- Conventions, but those that were abandoned, that have or had one of the communes and go on to a date.
SELECT DISTINCT c.id
FROM {list Codes} l
CROSS JOIN territory t
CROSS JOIN convention_commune p
CROSS JOIN convention c
WHERE t.type = 'commune' AND t.code = l.item
  AND p.territory_id = t.territory_id
  AND c.convention_key = p.convention_key
  AND c.stage <> 'abandoned' AND c.last_day >= @From
ORDER BY c.id
