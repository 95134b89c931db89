-- What the actions of conventions in force are judged by, by main theme; or what these figures are made of, indicator by indicator.
--? as figures
SELECT a.theme, COUNT(DISTINCT a.action_key) AS Actions, COUNT(i.code) AS Indicators,
  SUM(CASE WHEN i.nature = 'means' THEN 1 ELSE 0 END) AS Means,
  SUM(CASE WHEN i.nature = 'output' THEN 1 ELSE 0 END) AS Outputs,
  SUM(CASE WHEN i.nature = 'result' THEN 1 ELSE 0 END) AS Results,
  SUM(CASE WHEN i.nature = 'impact' THEN 1 ELSE 0 END) AS Impacts,
  SUM(COALESCE(i.has_baseline, 0)) AS WithBaseline, SUM(COALESCE(i.has_target, 0)) AS WithTarget,
  SUM(CASE WHEN y.action_key IS NULL THEN 0 ELSE 1 END) AS MeasuredThisYear,
  SUM(CASE WHEN i.code IS NULL OR e.action_key IS NOT NULL THEN 0 ELSE 1 END) AS NeverMeasured
--? as indicators
SELECT a.id, a.reference, c.id AS Convention, a.theme, i.code, i.nature, COALESCE(i.has_baseline, 0) AS HasBaseline, COALESCE(i.has_target, 0) AS HasTarget,
  CASE WHEN y.action_key IS NULL THEN 0 ELSE 1 END AS IsMeasuredThisYear, CASE WHEN e.action_key IS NULL THEN 1 ELSE 0 END AS IsNeverMeasured
--? always
FROM plan_action a
JOIN convention c ON c.convention_key = a.convention_key
LEFT JOIN action_indicator i ON i.action_key = a.action_key
LEFT JOIN (
  SELECT DISTINCT m.action_key, m.code FROM action_measure m WHERE m.has_value = 1 AND m.from_date <= @On AND m.until_date >= @YearStart
) y ON y.action_key = i.action_key AND y.code = i.code
LEFT JOIN (
  SELECT DISTINCT m.action_key, m.code FROM action_measure m WHERE m.has_value = 1 AND m.from_date <= @On
) e ON e.action_key = i.action_key AND e.code = i.code
WHERE a.status <> 'abandoned' AND c.signed_on IS NOT NULL AND c.start_date <= @On AND c.last_day >= @On
--? of the country
--? of a territory
  AND (a.action_key IN (
      SELECT o.action_key
      FROM territory_identifier w
      JOIN membership n ON n.within_id = w.territory_id AND n.from_date <= @On AND n.until_date >= @On
      JOIN action_commune o ON o.territory_id = n.territory_id
      WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On)
    OR (NOT EXISTS (SELECT 1 FROM action_commune o WHERE o.action_key = a.action_key) AND a.convention_key IN (
      SELECT k.convention_key
      FROM territory_identifier w
      JOIN membership n ON n.within_id = w.territory_id AND n.from_date <= @On AND n.until_date >= @On
      JOIN commune_coverage k ON k.territory_id = n.territory_id AND k.from_date <= @On AND k.until_date >= @On
      WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On)))
--? always
--? as figures
GROUP BY a.theme
ORDER BY a.theme
--? as indicators
ORDER BY c.reference, c.convention_key, a.reference, a.action_key, i.code
