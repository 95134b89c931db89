-- Communes that a vintage counts and the register has not on its first day, or the other way round, or with other inhabitants than its census.
WITH held AS (
  SELECT v.vintage, s.territory_id, n.inhabitants
  FROM territory_vintage v
  JOIN territory_state s ON s.type = 'commune' AND s.from_date <= v.from_date AND s.until_date >= v.from_date
  LEFT JOIN population n ON n.vintage = v.vintage AND n.kind = 'municipal' AND n.territory_id = s.territory_id
)
SELECT d.vintage, t.code
FROM (
  SELECT c.vintage, c.territory_id
  FROM (
    SELECT vintage, territory_id, inhabitants FROM vintage_commune
    EXCEPT
    SELECT vintage, territory_id, inhabitants FROM held
  ) c
  UNION
  SELECT h.vintage, h.territory_id
  FROM (
    SELECT vintage, territory_id, inhabitants FROM held
    EXCEPT
    SELECT vintage, territory_id, inhabitants FROM vintage_commune
  ) h
) d
JOIN territory t ON t.territory_id = d.territory_id
ORDER BY d.vintage, t.code
{page}
