-- The Cej contracts of their Caf that have covered the communes of facilities, or the communes that had their land then, and end on a date or later.
SELECT DISTINCT f.id AS FacilityId, j.number, j.last_day AS LastDay
FROM {list FacilityIds} l
CROSS JOIN facility f
CROSS JOIN territory t
CROSS JOIN membership m
CROSS JOIN cej_commune p
CROSS JOIN cej_contract j
WHERE f.id = l.item
  AND t.type = 'commune' AND t.code = f.commune
  AND m.territory_id = t.territory_id
  AND p.territory_id = m.within_id
  AND j.cej_contract_key = p.cej_contract_key
  AND j.caf = f.caf AND j.last_day >= @From AND m.from_date <= j.last_day AND m.until_date >= j.start_date
