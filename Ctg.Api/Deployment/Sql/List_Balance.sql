-- Themes by territories that have a convention in force. An action counts in each territory that one of its communes lies in, or where it has
-- none, that one of the convention's does; under its main theme, so that sums over themes count it once. A theme is touched by other themes too.
-- Beside the figures, what they are made of: the conventions, and all their actions, those placed in none of the territories too.
WITH part AS (
  SELECT m.territory_id, m.within_id
  FROM territory_state g
  JOIN membership m ON m.within_id = g.territory_id AND m.from_date <= @On AND m.until_date >= @On
  WHERE g.type = @By AND g.from_date <= @On AND g.until_date >= @On
--? of the country
--? of a territory
    AND m.territory_id IN (
      SELECT n.territory_id
      FROM territory_identifier w
      JOIN membership n ON n.within_id = w.territory_id AND n.from_date <= @On AND n.until_date >= @On
      WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On)
--? always
), cover AS (
  SELECT DISTINCT q.within_id, k.convention_key
  FROM commune_coverage k
  JOIN part q ON q.territory_id = k.territory_id
  WHERE k.from_date <= @On AND k.until_date >= @On AND k.signed_on IS NOT NULL
), placed AS (
  SELECT c.within_id, a.action_key, a.theme
  FROM cover c
  JOIN plan_action a ON a.convention_key = c.convention_key
  WHERE a.status <> 'abandoned' AND NOT EXISTS (SELECT 1 FROM action_commune o WHERE o.action_key = a.action_key)
  UNION
  SELECT q.within_id, a.action_key, a.theme
  FROM plan_action a
  JOIN action_commune o ON o.action_key = a.action_key
  JOIN part q ON q.territory_id = o.territory_id
  JOIN cover c ON c.convention_key = a.convention_key AND c.within_id = q.within_id
  WHERE a.status <> 'abandoned'
), spending AS (
  SELECT k.action_key,
    SUM(CASE WHEN k.unit = 'eur' THEN k.planned ELSE 0 END) AS planned,
    SUM(CASE WHEN k.unit = 'eur' THEN COALESCE(k.actual, 0) ELSE 0 END) AS actual,
    SUM(CASE WHEN k.unit = 'fte' THEN k.planned ELSE 0 END) AS fte
  FROM action_budget_line k
  GROUP BY k.action_key
)
--? as figures
SELECT g.within_id AS TerritoryId, s.document, l.item AS Theme, COALESCE(d.conventions, 0) AS Conventions, COALESCE(d.without_action, 0) AS ConventionsWithoutAction,
  COALESCE(e.actions, 0) AS Actions, COALESCE(e.planned, 0) AS Budget, COALESCE(e.actual, 0) AS Spent, COALESCE(e.fte, 0) AS BudgetFte,
  CASE WHEN d.conventions IS NULL AND u.theme IS NULL THEN 1 ELSE 0 END AS Absent
FROM (SELECT DISTINCT within_id FROM cover) g
JOIN territory t ON t.territory_id = g.within_id
JOIN territory_state s ON s.territory_id = g.within_id AND s.from_date <= @On AND s.until_date >= @On
CROSS JOIN {list Themes} l
LEFT JOIN (
  SELECT c.within_id, h.theme, COUNT(*) AS conventions, SUM(CASE WHEN n.convention_key IS NULL THEN 1 ELSE 0 END) AS without_action
  FROM cover c
  JOIN convention_theme h ON h.convention_key = c.convention_key
  LEFT JOIN (
    SELECT DISTINCT a.convention_key, e.theme
    FROM plan_action a
    JOIN action_theme e ON e.action_key = a.action_key
    WHERE a.status <> 'abandoned'
  ) n ON n.convention_key = c.convention_key AND n.theme = h.theme
  GROUP BY c.within_id, h.theme
) d ON d.within_id = g.within_id AND d.theme = l.item
LEFT JOIN (
  SELECT p.within_id, p.theme, COUNT(*) AS actions, SUM(b.planned) AS planned, SUM(b.actual) AS actual, SUM(b.fte) AS fte
  FROM placed p
  LEFT JOIN spending b ON b.action_key = p.action_key
  GROUP BY p.within_id, p.theme
) e ON e.within_id = g.within_id AND e.theme = l.item
LEFT JOIN (
  SELECT DISTINCT p.within_id, h.theme
  FROM placed p
  JOIN action_theme h ON h.action_key = p.action_key
) u ON u.within_id = g.within_id AND u.theme = l.item
ORDER BY t.code
--? as conventions
SELECT c.id, c.reference, x.territories, (SELECT {joined h.theme} FROM convention_theme h WHERE h.convention_key = c.convention_key) AS Themes
FROM (
  SELECT v.convention_key, {joined CONCAT(t.type, '-', t.code)} AS territories
  FROM cover v
  JOIN territory t ON t.territory_id = v.within_id
  GROUP BY v.convention_key
) x
JOIN convention c ON c.convention_key = x.convention_key
ORDER BY c.reference, c.convention_key
--? as actions
SELECT a.id, a.reference, c.id AS Convention, a.theme, x.territories,
  (SELECT {joined h.theme} FROM action_theme h WHERE h.action_key = a.action_key) AS Themes,
  COALESCE(b.planned, 0) AS Budget, COALESCE(b.actual, 0) AS Spent, COALESCE(b.fte, 0) AS BudgetFte
FROM (SELECT DISTINCT convention_key FROM cover) v
JOIN convention c ON c.convention_key = v.convention_key
JOIN plan_action a ON a.convention_key = c.convention_key
LEFT JOIN (
  SELECT p.action_key, {joined CONCAT(t.type, '-', t.code)} AS territories
  FROM placed p
  JOIN territory t ON t.territory_id = p.within_id
  GROUP BY p.action_key
) x ON x.action_key = a.action_key
LEFT JOIN spending b ON b.action_key = a.action_key
WHERE a.status <> 'abandoned'
ORDER BY c.reference, c.convention_key, a.reference, a.action_key
