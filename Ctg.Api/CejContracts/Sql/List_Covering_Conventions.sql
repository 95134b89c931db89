-- Where signed conventions cover one of the communes within a period: the first so many, which is more than anyone reads.
SELECT c.id, c.reference, t.code AS Commune,
  CASE WHEN p.from_date IS NULL THEN c.start_date ELSE p.from_date END AS FromDate,
  CASE WHEN p.until_date IS NULL OR p.until_date > c.last_day THEN c.last_day ELSE p.until_date END AS UntilDate
FROM {list Communes} l
CROSS JOIN territory t
CROSS JOIN convention_commune p
CROSS JOIN convention c
WHERE t.type = 'commune' AND t.code = l.item
  AND p.territory_id = t.territory_id
  AND c.convention_key = p.convention_key
  AND c.signed_on IS NOT NULL
  AND c.start_date <= @Until AND c.last_day >= @From
ORDER BY c.convention_key, t.code
{page}
