-- Where Cej contracts, their extensions included, cover one of the communes within a period: the first so many, which is more than anyone reads.
SELECT j.id, j.number AS Reference, t.code AS Commune, j.start_date AS FromDate, j.last_day AS UntilDate
FROM {list Communes} l
CROSS JOIN territory t
CROSS JOIN cej_commune p
CROSS JOIN cej_contract j
WHERE t.type = 'commune' AND t.code = l.item
  AND p.territory_id = t.territory_id
  AND j.cej_contract_key = p.cej_contract_key
  AND j.start_date <= @Until AND j.last_day >= @From
ORDER BY j.cej_contract_key, t.code
{page}
