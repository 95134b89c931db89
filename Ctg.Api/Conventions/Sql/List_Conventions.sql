SELECT c.convention_key AS ConventionKey, c.version, c.stage, c.start_date AS StartDate, c.end_date AS EndDate, c.last_day AS LastDay,
  c.signed_on AS SignedOn, c.summary AS Document
FROM convention c
WHERE (@SeesAll = 1 OR c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v JOIN {list Cafs} l ON l.item = v.caf WHERE v.convention_key = c.convention_key))
--? stage
  AND c.stage IN (SELECT item FROM {list Stages})
--? situation unsigned
  AND c.signed_on IS NULL
--? situation upcoming
  AND c.signed_on IS NOT NULL AND c.start_date > @AsOf
--? situation inForce
  AND c.signed_on IS NOT NULL AND c.start_date <= @AsOf AND c.last_day >= @AsOf
--? situation expired
  AND c.stage = 'signed' AND c.last_day < @AsOf
--? situation terminated
  AND c.stage = 'terminated' AND c.last_day < @AsOf
--? caf
  AND EXISTS (SELECT 1 FROM convention_caf f WHERE f.caf = @Caf AND f.convention_key = c.convention_key)
--? territory
  AND EXISTS (
    SELECT 1
    FROM territory t
    JOIN membership m ON m.within_id = t.territory_id
    JOIN convention_commune p ON p.territory_id = m.territory_id
    WHERE t.type = @TerritoryType AND t.code = @TerritoryCode AND p.convention_key = c.convention_key)
--? theme
  AND EXISTS (SELECT 1 FROM convention_theme h JOIN {list Themes} l ON l.item = h.theme WHERE h.convention_key = c.convention_key)
--? text
  AND c.search_text LIKE @Inside
--? startFrom
  AND c.start_date >= @StartFrom
--? startUntil
  AND c.start_date <= @StartUntil
--? endFrom
  AND c.end_date >= @EndFrom
--? endUntil
  AND c.end_date <= @EndUntil
--? signedFrom
  AND c.signed_on >= @SignedFrom
--? signedUntil
  AND c.signed_on <= @SignedUntil
--? after startDate
  AND (c.start_date > @AfterDate OR (c.start_date = @AfterDate AND c.convention_key > @AfterKey))
--? after -startDate
  AND (c.start_date < @AfterDate OR (c.start_date = @AfterDate AND c.convention_key < @AfterKey))
--? after endDate
  AND (c.end_date > @AfterDate OR (c.end_date = @AfterDate AND c.convention_key > @AfterKey))
--? after -endDate
  AND (c.end_date < @AfterDate OR (c.end_date = @AfterDate AND c.convention_key < @AfterKey))
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
