SELECT c.convention_key AS ConventionKey, c.version, c.stage, c.start_date AS StartDate, c.end_date AS EndDate, c.last_day AS LastDay,
  c.signed_on AS SignedOn, c.summary AS Document
FROM convention c
WHERE (@seesAll = 1 OR c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v JOIN {list cafs} l ON l.item = v.caf WHERE v.convention_key = c.convention_key))
--? stage
  AND c.stage IN (SELECT item FROM {list stages})
--? situation unsigned
  AND c.signed_on IS NULL
--? situation upcoming
  AND c.signed_on IS NOT NULL AND c.start_date > @asOf
--? situation inForce
  AND c.signed_on IS NOT NULL AND c.start_date <= @asOf AND c.last_day >= @asOf
--? situation expired
  AND c.stage = 'signed' AND c.last_day < @asOf
--? situation terminated
  AND c.stage = 'terminated' AND c.last_day < @asOf
--? caf
  AND EXISTS (SELECT 1 FROM convention_caf f WHERE f.caf = @caf AND f.convention_key = c.convention_key)
--? territory
  AND EXISTS (
    SELECT 1
    FROM territory t
    JOIN membership m ON m.within_id = t.territory_id
    JOIN convention_commune p ON p.territory_id = m.territory_id
    WHERE t.type = @territoryType AND t.code = @territoryCode AND p.convention_key = c.convention_key)
--? theme
  AND EXISTS (SELECT 1 FROM convention_theme h JOIN {list themes} l ON l.item = h.theme WHERE h.convention_key = c.convention_key)
--? text
  AND c.search_text LIKE @inside
--? startFrom
  AND c.start_date >= @startFrom
--? startUntil
  AND c.start_date <= @startUntil
--? endFrom
  AND c.end_date >= @endFrom
--? endUntil
  AND c.end_date <= @endUntil
--? signedFrom
  AND c.signed_on >= @signedFrom
--? signedUntil
  AND c.signed_on <= @signedUntil
--? after startDate
  AND (c.start_date > @afterDate OR (c.start_date = @afterDate AND c.convention_key > @afterKey))
--? after -startDate
  AND (c.start_date < @afterDate OR (c.start_date = @afterDate AND c.convention_key < @afterKey))
--? after endDate
  AND (c.end_date > @afterDate OR (c.end_date = @afterDate AND c.convention_key > @afterKey))
--? after -endDate
  AND (c.end_date < @afterDate OR (c.end_date = @afterDate AND c.convention_key < @afterKey))
--? sort startDate
ORDER BY c.start_date, c.convention_key
--? sort -startDate
ORDER BY c.start_date DESC, c.convention_key DESC
--? sort endDate
ORDER BY c.end_date, c.convention_key
--? sort -endDate
ORDER BY c.end_date DESC, c.convention_key DESC
--? always
{page}
