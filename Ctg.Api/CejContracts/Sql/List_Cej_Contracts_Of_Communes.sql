-- Cej contracts that have one of the communes and go on to a date.
SELECT DISTINCT j.id
FROM {list Codes} l
CROSS JOIN territory t
CROSS JOIN cej_commune p
CROSS JOIN cej_contract j
WHERE t.type = 'commune' AND t.code = l.item
  AND p.territory_id = t.territory_id
  AND j.cej_contract_key = p.cej_contract_key
  AND j.last_day >= @From
ORDER BY j.id
