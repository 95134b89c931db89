-- Communes that a vintage counts and the register has not on its first day, or the other way round, or with other inhabitants than its census.
SELECT d.vintage, t.code
FROM (
  SELECT k.vintage, k.territory_id
  FROM (
    SELECT vintage, territory_id, inhabitants FROM vintage_commune
    EXCEPT
    SELECT v.vintage, s.territory_id, n.inhabitants
    FROM territory_vintage v
    JOIN territory_state s ON s.type = 'commune' AND s.from_date <= v.from_date AND s.until_date >= v.from_date
    LEFT JOIN population n ON n.vintage = v.vintage AND n.kind = 'municipal' AND n.territory_id = s.territory_id
  ) k
  UNION
  SELECT r.vintage, r.territory_id
  FROM (
    SELECT v.vintage, s.territory_id, n.inhabitants
    FROM territory_vintage v
    JOIN territory_state s ON s.type = 'commune' AND s.from_date <= v.from_date AND s.until_date >= v.from_date
    LEFT JOIN population n ON n.vintage = v.vintage AND n.kind = 'municipal' AND n.territory_id = s.territory_id
    EXCEPT
    SELECT vintage, territory_id, inhabitants FROM vintage_commune
  ) r
) d
JOIN territory t ON t.territory_id = d.territory_id
ORDER BY d.vintage, t.code
{page}
