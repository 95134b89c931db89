-- Communes that parted from one that was in the perimeter of an open convention on that day or came soon after, are not in it, and are not
-- decided about: what SplitDecisions.Waiting says of one convention. A commune that parted from several waits once.
SELECT x.effective_on AS Since, c.convention_key AS FirstKey, x.after_id AS SecondKey, c.id, c.reference, s.document
FROM (
  SELECT m.effective_on, p.convention_key, m.after_id, MIN(b.code) AS before_code
  FROM territory_movement m
  CROSS JOIN territory b
  CROSS JOIN territory a
  CROSS JOIN convention_commune p
  CROSS JOIN convention o
  WHERE m.kind IN (SELECT item FROM {list Kinds}) AND m.after_id <> m.before_id
    AND b.territory_id = m.before_id AND b.type = 'commune'
    AND a.territory_id = m.after_id AND a.type = 'commune'
    AND p.territory_id = m.before_id AND (p.until_date IS NULL OR p.until_date >= m.effective_on)
    AND o.convention_key = p.convention_key AND o.stage NOT IN ('abandoned', 'terminated') AND o.last_day >= m.effective_on
    AND COALESCE(p.from_date, o.start_date) <= m.asks_until
    AND NOT EXISTS (
      SELECT 1 FROM convention_commune q
      WHERE q.convention_key = p.convention_key AND q.territory_id = m.after_id AND (q.until_date IS NULL OR q.until_date >= m.effective_on))
    AND NOT EXISTS (
      SELECT 1 FROM convention_split_decision d
      WHERE d.convention_key = p.convention_key AND d.territory_id = m.after_id AND d.effective_on = m.effective_on)
--? within
    AND EXISTS (
      SELECT 1
      FROM territory_identifier w
      JOIN membership n ON n.within_id = w.territory_id AND n.from_date <= @On AND n.until_date >= @On
      WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On AND n.territory_id = m.after_id)
--? always
  GROUP BY m.effective_on, p.convention_key, m.after_id
) x
JOIN convention c ON c.convention_key = x.convention_key
JOIN territory f ON f.type = 'commune' AND f.code = x.before_code
JOIN territory_movement s ON s.before_id = f.territory_id AND s.after_id = x.after_id AND s.effective_on = x.effective_on
  AND s.kind IN (SELECT item FROM {list Kinds})
WHERE 1 = 1
--? seen by all
--? seen by one
  AND (c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v WHERE v.convention_key = c.convention_key AND v.caf = @SeenBy))
--? seen by some
  AND (c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v JOIN {list Cafs} l ON l.item = v.caf WHERE v.convention_key = c.convention_key))
--? caf
  AND EXISTS (SELECT 1 FROM convention_caf f WHERE f.convention_key = c.convention_key AND f.caf = @Caf)
--? after
  AND (x.effective_on > @AfterDate OR (x.effective_on = @AfterDate AND (c.convention_key > @AfterFirst
    OR (c.convention_key = @AfterFirst AND x.after_id > @AfterSecond))))
--? always
ORDER BY x.effective_on, c.convention_key, x.after_id
{page}
