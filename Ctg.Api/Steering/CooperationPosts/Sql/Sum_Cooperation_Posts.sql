-- Posts and inhabitants of the same conventions: those in force on the date, each with all that it covers. A commune that several cover counts
-- once. One row for each commune whose inhabitants nobody knows, or one where there is none; the sums are the same in all.
WITH scope AS (
  SELECT c.convention_key
  FROM convention c
  WHERE c.signed_on IS NOT NULL AND c.start_date <= @AsOf AND c.last_day >= @AsOf
--? caf
    AND EXISTS (SELECT 1 FROM convention_caf f WHERE f.caf = @Caf AND f.convention_key = c.convention_key)
--? convention
    AND c.id = @Convention
--? plan
    AND c.convention_key IN (SELECT q.convention_key FROM action_plan q WHERE q.id = @Plan)
--? territory
    AND EXISTS (
      SELECT 1
      FROM territory_identifier w
      JOIN membership m ON m.within_id = w.territory_id AND m.from_date <= @AsOf AND m.until_date >= @AsOf
      JOIN convention_commune n ON n.territory_id = m.territory_id
      WHERE w.identifier = @TerritoryCode AND w.type = @TerritoryType AND w.from_date <= @AsOf AND w.until_date >= @AsOf
        AND n.convention_key = c.convention_key AND (n.from_date IS NULL OR n.from_date <= @AsOf) AND (n.until_date IS NULL OR n.until_date >= @AsOf))
--? always
), covered AS (
  SELECT d.territory_id, t.code, v.vintage, n.inhabitants
  FROM (
    SELECT DISTINCT p.territory_id
    FROM scope s
    JOIN convention_commune p ON p.convention_key = s.convention_key
    WHERE (p.from_date IS NULL OR p.from_date <= @AsOf) AND (p.until_date IS NULL OR p.until_date >= @AsOf)
  ) d
  JOIN territory t ON t.territory_id = d.territory_id
  JOIN territory_vintage v ON v.from_date <= @AsOf AND v.until_date >= @AsOf
  JOIN vintage_commune n ON n.vintage = v.vintage AND n.territory_id = d.territory_id
)
SELECT o.conventions, a.posts, a.filled, a.vacant, a.offered AS Fte, a.held AS FilledFte, b.communes, b.inhabitants,
  y.vintage, y.population_year AS PopulationYear, u.code AS Uncounted
FROM (SELECT COUNT(*) AS conventions FROM scope) o
CROSS JOIN (
  SELECT COUNT(*) AS posts, COALESCE(SUM(q.offered), 0) AS offered, COALESCE(SUM(q.held), 0) AS held,
    COALESCE(SUM(CASE WHEN q.held = 0 THEN 1 ELSE 0 END), 0) AS vacant,
    COALESCE(SUM(CASE WHEN q.held >= q.offered THEN 1 ELSE 0 END), 0) AS filled
  FROM (
    SELECT p.post_key, p.fte_hundredths AS offered, COALESCE(SUM(h.fte_hundredths), 0) AS held
    FROM scope s
    JOIN cooperation_post p ON p.convention_key = s.convention_key AND p.from_date <= @AsOf AND p.until_date >= @AsOf
    LEFT JOIN cooperation_post_holder h ON h.post_key = p.post_key AND h.from_date <= @AsOf AND h.until_date >= @AsOf
    GROUP BY p.post_key, p.fte_hundredths
  ) q
) a
CROSS JOIN (SELECT COUNT(*) AS communes, COALESCE(SUM(g.inhabitants), 0) AS inhabitants FROM covered g) b
LEFT JOIN territory_vintage y ON y.from_date <= @AsOf AND y.until_date >= @AsOf
LEFT JOIN covered u ON u.inhabitants IS NULL
ORDER BY u.code
