-- Conventions that have been in force since a day or before, and have no plan that was adopted: a later edition than the first follows an adopted one.
SELECT x.start_date AS Since, x.convention_key AS FirstKey, 0 AS SecondKey, e.id, e.reference, e.summary AS Document
FROM (
  SELECT c.start_date, c.convention_key
  FROM convention c
  WHERE c.start_date <= @WithoutPlanSince AND c.last_day >= @On AND c.signed_on IS NOT NULL
    AND NOT EXISTS (
      SELECT 1 FROM action_plan q WHERE q.convention_key = c.convention_key AND (q.stage IN ('adopted', 'closed') OR q.edition > 1))
--? caf
    AND EXISTS (SELECT 1 FROM convention_caf f WHERE f.convention_key = c.convention_key AND f.caf = @Caf)
--? within
    AND c.convention_key IN (
      SELECT p.convention_key
      FROM territory_identifier w
      JOIN membership n ON n.within_id = w.territory_id AND n.from_date <= @On AND n.until_date >= @On
      JOIN convention_commune p ON p.territory_id = n.territory_id
      WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On
        AND (p.from_date IS NULL OR p.from_date <= @On) AND (p.until_date IS NULL OR p.until_date >= @On))
--? after
    AND (c.start_date > @AfterDate OR (c.start_date = @AfterDate AND c.convention_key > @AfterFirst))
--? always
  ORDER BY c.start_date, c.convention_key
  {page}
) x
JOIN convention e ON e.convention_key = x.convention_key
ORDER BY x.start_date, x.convention_key
