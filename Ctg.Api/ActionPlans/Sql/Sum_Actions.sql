-- What actions come to, by main theme, and of a plan by what they stand under too: counts, and sums in cents or in hundredths of full-time
-- equivalents. Budget and fundings are summed for each action before they are joined, so that neither is counted once for each row of the other.
SELECT a.theme,
--? plan
  CASE WHEN h.action_key IS NULL THEN a.axis ELSE h.axis END AS Axis,
--? always
  COUNT(*) AS Actions,
  SUM(CASE WHEN a.status = 'proposed' THEN 1 ELSE 0 END) AS Proposed,
  SUM(CASE WHEN a.status = 'planned' THEN 1 ELSE 0 END) AS Planned,
  SUM(CASE WHEN a.status = 'inProgress' THEN 1 ELSE 0 END) AS InProgress,
  SUM(CASE WHEN a.status = 'paused' THEN 1 ELSE 0 END) AS Paused,
  SUM(CASE WHEN a.status = 'done' THEN 1 ELSE 0 END) AS Done,
  SUM(CASE WHEN a.status = 'abandoned' THEN 1 ELSE 0 END) AS Abandoned,
  SUM(CASE
    WHEN a.status IN ('proposed', 'planned') AND (a.planned_start < @AsOf OR a.planned_end < @AsOf) THEN 1
    WHEN a.status IN ('inProgress', 'paused') AND a.planned_end < @AsOf THEN 1
    ELSE 0
  END) AS Late,
  SUM(a.is_blocked) AS Blocked,
  SUM(CASE WHEN a.has_pilot = 0 THEN 1 ELSE 0 END) AS WithoutPilot,
  SUM(CASE WHEN m.action_key IS NULL THEN 1 ELSE 0 END) AS WithoutMeasure,
  SUM(COALESCE(b.planned, 0)) AS Budget, SUM(COALESCE(b.actual, 0)) AS Spent, SUM(COALESCE(b.planned_fte, 0)) AS BudgetFte,
  SUM(COALESCE(f.requested, 0)) AS Requested, SUM(COALESCE(f.granted, 0)) AS Granted, SUM(COALESCE(f.refused, 0)) AS Refused
FROM plan_action a
JOIN convention c ON c.convention_key = a.convention_key
LEFT JOIN (SELECT DISTINCT action_key FROM action_measure) m ON m.action_key = a.action_key
LEFT JOIN (
  SELECT k.action_key,
    SUM(CASE WHEN k.unit = 'eur' THEN k.planned ELSE 0 END) AS planned,
    SUM(CASE WHEN k.unit = 'eur' THEN COALESCE(k.actual, 0) ELSE 0 END) AS actual,
    SUM(CASE WHEN k.unit = 'fte' THEN k.planned ELSE 0 END) AS planned_fte
  FROM action_budget_line k
  WHERE 1 = 1
--? year
    AND k.budget_year = @Year
--? always
  GROUP BY k.action_key
) b ON b.action_key = a.action_key
LEFT JOIN (
  SELECT g.action_key,
    SUM(CASE WHEN g.state = 'requested' THEN g.amount ELSE 0 END) AS requested,
    SUM(CASE WHEN g.state = 'granted' THEN g.amount ELSE 0 END) AS granted,
    SUM(CASE WHEN g.state = 'refused' THEN g.amount ELSE 0 END) AS refused
  FROM action_funding g
  WHERE 1 = 1
--? year
    AND g.funding_year = @Year
--? always
  GROUP BY g.action_key
) f ON f.action_key = a.action_key
--? plan
LEFT JOIN (
  SELECT s.action_key, s.axis FROM action_share s JOIN action_plan q ON q.plan_key = s.plan_key WHERE q.id = @Plan
) h ON h.action_key = a.action_key
--? always
WHERE 1 = 1
--? seen by all
--? seen by one
  AND (c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v WHERE v.convention_key = c.convention_key AND v.caf = @SeenBy))
--? seen by some
  AND (c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v JOIN {list Cafs} l ON l.item = v.caf WHERE v.convention_key = c.convention_key))
--? theme
  AND a.theme IN (SELECT item FROM {list Themes})
--? territory
  AND (EXISTS (
      SELECT 1
      FROM territory_identifier w
      JOIN membership n ON n.within_id = w.territory_id AND n.from_date <= @AsOf AND n.until_date >= @AsOf
      JOIN action_commune o ON o.territory_id = n.territory_id
      WHERE w.identifier = @TerritoryCode AND w.type = @TerritoryType AND w.from_date <= @AsOf AND w.until_date >= @AsOf AND o.action_key = a.action_key)
    OR (NOT EXISTS (SELECT 1 FROM action_commune o WHERE o.action_key = a.action_key) AND EXISTS (
      SELECT 1
      FROM territory_identifier w
      JOIN membership n ON n.within_id = w.territory_id AND n.from_date <= @AsOf AND n.until_date >= @AsOf
      JOIN convention_commune p ON p.territory_id = n.territory_id
      WHERE w.identifier = @TerritoryCode AND w.type = @TerritoryType AND w.from_date <= @AsOf AND w.until_date >= @AsOf AND p.convention_key = a.convention_key)))
--? caf
  AND EXISTS (SELECT 1 FROM convention_caf q WHERE q.caf = @Caf AND q.convention_key = a.convention_key)
--? convention
  AND (c.id = @Convention OR EXISTS (
    SELECT 1 FROM action_share s JOIN action_plan q ON q.plan_key = s.plan_key JOIN convention t ON t.convention_key = q.convention_key
    WHERE s.action_key = a.action_key AND t.id = @Convention))
--? plan
  AND (h.action_key IS NOT NULL OR a.plan_key IN (SELECT q.plan_key FROM action_plan q WHERE q.id = @Plan))
--? always
GROUP BY a.theme
--? plan
  , CASE WHEN h.action_key IS NULL THEN a.axis ELSE h.axis END
--? always
ORDER BY a.theme
