-- Communes above a size, in the perimeter of a convention in force, of which no such convention has an action for early childhood, its own or one
-- that it follows in its plan too; each once, with the convention that was recorded first. Inhabitants are those of the vintage in force.
SELECT x.start_date AS Since, x.convention_key AS FirstKey, x.territory_id AS SecondKey, x.inhabitants, e.id, e.reference, s.document
FROM (
  SELECT o.start_date, y.convention_key, y.territory_id, y.inhabitants
  FROM (
    SELECT p.territory_id, MIN(c.convention_key) AS convention_key, MIN(h.inhabitants) AS inhabitants
    FROM territory_vintage v
    CROSS JOIN vintage_commune h
    CROSS JOIN convention_commune p
    CROSS JOIN convention c
    WHERE @On >= @EarlyChildhoodFrom AND v.from_date <= @On AND v.until_date >= @On
      AND h.vintage = v.vintage AND h.inhabitants > @InhabitantsWhoPlan
      AND p.territory_id = h.territory_id AND (p.from_date IS NULL OR p.from_date <= @On) AND (p.until_date IS NULL OR p.until_date >= @On)
      AND c.convention_key = p.convention_key AND c.start_date <= @On AND c.last_day >= @On AND c.signed_on IS NOT NULL
      AND NOT EXISTS (
        SELECT 1
        FROM convention_commune q
        JOIN convention d ON d.convention_key = q.convention_key
        WHERE q.territory_id = p.territory_id AND (q.from_date IS NULL OR q.from_date <= @On) AND (q.until_date IS NULL OR q.until_date >= @On)
          AND d.start_date <= @On AND d.last_day >= @On AND d.signed_on IS NOT NULL
          AND (EXISTS (
              SELECT 1 FROM plan_action a JOIN action_theme t ON t.action_key = a.action_key
              WHERE a.convention_key = d.convention_key AND a.status <> 'abandoned' AND t.theme = 'earlyChildhood')
            OR EXISTS (
              SELECT 1
              FROM action_plan l
              JOIN action_share r ON r.plan_key = l.plan_key
              JOIN plan_action a ON a.action_key = r.action_key
              JOIN action_theme t ON t.action_key = a.action_key
              WHERE l.convention_key = d.convention_key AND a.status <> 'abandoned' AND t.theme = 'earlyChildhood')))
--? caf
      AND EXISTS (SELECT 1 FROM convention_caf f WHERE f.convention_key = c.convention_key AND f.caf = @Caf)
--? within
      AND p.territory_id IN (
        SELECT n.territory_id
        FROM territory_identifier w
        JOIN membership n ON n.within_id = w.territory_id AND n.from_date <= @On AND n.until_date >= @On
        WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On)
--? always
    GROUP BY p.territory_id
  ) y
  JOIN convention o ON o.convention_key = y.convention_key
--? after
  WHERE o.start_date > @AfterDate OR (o.start_date = @AfterDate AND (y.convention_key > @AfterFirst
    OR (y.convention_key = @AfterFirst AND y.territory_id > @AfterSecond)))
--? always
  ORDER BY o.start_date, y.convention_key, y.territory_id
  {page}
) x
JOIN convention e ON e.convention_key = x.convention_key
JOIN territory_state s ON s.territory_id = x.territory_id AND s.from_date <= @On AND s.until_date >= @On
ORDER BY x.start_date, x.convention_key, x.territory_id
