-- Indicators without a baseline of actions that are neither done nor abandoned. Those of an action are told apart by their place among its codes.
SELECT x.since, x.action_key AS FirstKey, x.place AS SecondKey, x.code, e.id, e.reference, b.document
FROM (
  SELECT y.since, y.convention_key, y.action_key, y.place, y.code
  FROM (
    SELECT CASE WHEN a.planned_start < @NotPlanned THEN a.planned_start ELSE c.start_date END AS since,
      a.convention_key, a.action_key, i.code,
      (SELECT COUNT(*) FROM action_indicator j WHERE j.action_key = i.action_key AND j.code < i.code) AS place
    FROM convention c
    CROSS JOIN plan_action a
    CROSS JOIN action_indicator i
    WHERE c.start_date <= @On AND c.last_day >= @On AND c.signed_on IS NOT NULL AND a.convention_key = c.convention_key
      AND i.action_key = a.action_key AND i.has_baseline = 0 AND a.status NOT IN ('done', 'abandoned')
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
  WHERE y.since > @AfterDate OR (y.since = @AfterDate AND (y.action_key > @AfterFirst
    OR (y.action_key = @AfterFirst AND y.place > @AfterSecond)))
--? always
  ORDER BY y.since, y.action_key, y.place
  {page}
) x
JOIN convention e ON e.convention_key = x.convention_key
JOIN plan_action b ON b.action_key = x.action_key
ORDER BY x.since, x.action_key, x.place
