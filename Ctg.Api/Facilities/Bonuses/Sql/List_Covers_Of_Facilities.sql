-- When signed conventions of their Caf may cover the communes of facilities, or the communes that have their land then, within a period.
SELECT f.id AS FacilityId, c.id AS ConventionId,
  CASE WHEN p.from_date IS NULL OR p.from_date < m.from_date THEN m.from_date ELSE p.from_date END AS FromDate,
  CASE WHEN p.until_date IS NULL OR p.until_date > m.until_date THEN m.until_date ELSE p.until_date END AS UntilDate
FROM {list FacilityIds} l
CROSS JOIN facility f
CROSS JOIN territory t
CROSS JOIN membership m
CROSS JOIN convention_commune p
CROSS JOIN convention c
WHERE f.id = l.item
  AND t.type = 'commune' AND t.code = f.commune
  AND m.territory_id = t.territory_id AND m.from_date <= @Until AND m.until_date >= @From
  AND p.territory_id = m.within_id
  AND c.convention_key = p.convention_key
  AND c.signed_on IS NOT NULL AND c.start_date <= @Until AND c.last_day >= @From
  AND EXISTS (SELECT 1 FROM convention_caf v WHERE v.convention_key = c.convention_key AND v.caf = f.caf)
