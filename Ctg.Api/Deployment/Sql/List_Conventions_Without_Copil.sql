-- Conventions in force whose steering committee has not met since a day, nor since their start; each waits from the later of the two.
SELECT x.since, x.convention_key AS FirstKey, 0 AS SecondKey, x.met AS LastMeeting, e.id, e.reference, e.summary AS Document
FROM (
  SELECT y.since, y.convention_key, y.met
  FROM (
    SELECT c.convention_key, MAX(m.meeting_date) AS met, CASE WHEN MAX(m.meeting_date) > c.start_date THEN MAX(m.meeting_date) ELSE c.start_date END AS since
    FROM convention c
    LEFT JOIN meeting m ON m.convention_key = c.convention_key AND m.committee = 'copil' AND m.status = 'held' AND m.meeting_date <= @On
    WHERE c.start_date <= @WithoutCopilSince AND c.last_day >= @On AND c.signed_on IS NOT NULL
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
--? always
    GROUP BY c.convention_key, c.start_date
  ) y
  WHERE y.since <= @WithoutCopilSince
--? after
    AND (y.since > @AfterDate OR (y.since = @AfterDate AND y.convention_key > @AfterFirst))
--? always
  ORDER BY y.since, y.convention_key
  {page}
) x
JOIN convention e ON e.convention_key = x.convention_key
ORDER BY x.since, x.convention_key
