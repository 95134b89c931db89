-- Late as ActionPlans/Sql/List_Actions.sql has it; since the planned date that passed first. CROSS JOIN keeps SQLite to the conventions in force, whose
-- actions one index tells.
SELECT x.since, x.convention_key AS FirstKey, x.action_key AS SecondKey, e.id, e.reference, b.summary AS Document
FROM (
  SELECT y.since, y.convention_key, y.action_key
  FROM (
    SELECT a.convention_key, a.action_key,
      CASE WHEN a.status IN ('proposed', 'planned') AND a.planned_start < a.planned_end THEN a.planned_start ELSE a.planned_end END AS since
    FROM convention c
    CROSS JOIN plan_action a
    WHERE c.start_date <= @On AND c.last_day >= @On AND c.signed_on IS NOT NULL AND a.convention_key = c.convention_key
      AND ((a.status IN ('proposed', 'planned') AND (a.planned_start < @On OR a.planned_end < @On))
        OR (a.status IN ('inProgress', 'paused') AND a.planned_end < @On))
--? caf
      AND EXISTS (SELECT 1 FROM convention_caf f WHERE f.convention_key = c.convention_key AND f.caf = @Caf)
--? within
      AND (a.action_key IN (
          SELECT o.action_key
          FROM territory_identifier w
          JOIN membership n ON n.within_id = w.territory_id AND n.from_date <= @On AND n.until_date >= @On
          JOIN action_commune o ON o.territory_id = n.territory_id
          WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On)
        OR (NOT EXISTS (SELECT 1 FROM action_commune o WHERE o.action_key = a.action_key) AND a.convention_key IN (
          SELECT p.convention_key
          FROM territory_identifier w
          JOIN membership n ON n.within_id = w.territory_id AND n.from_date <= @On AND n.until_date >= @On
          JOIN convention_commune p ON p.territory_id = n.territory_id
          WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On
            AND (p.from_date IS NULL OR p.from_date <= @On) AND (p.until_date IS NULL OR p.until_date >= @On))))
--? always
  ) y
--? after
  WHERE y.since > @AfterDate OR (y.since = @AfterDate AND (y.convention_key > @AfterFirst
    OR (y.convention_key = @AfterFirst AND y.action_key > @AfterSecond)))
--? always
  ORDER BY y.since, y.convention_key, y.action_key
  {page}
) x
JOIN convention e ON e.convention_key = x.convention_key
JOIN plan_action b ON b.action_key = x.action_key
ORDER BY x.since, x.convention_key, x.action_key
