-- Of one Caf, the list is walked in its order; CROSS JOIN keeps SQLite to it.
SELECT c.convention_key AS ConventionKey,
  CASE
    WHEN c.signed_on IS NULL THEN 'unsigned'
    WHEN c.start_date > @AsOf THEN 'upcoming'
    WHEN c.last_day >= @AsOf THEN 'inForce'
    WHEN c.stage = 'terminated' THEN 'terminated'
    ELSE 'expired'
  END AS Situation,
  c.summary AS Document
--? of any Caf
FROM convention c
WHERE 1 = 1
--? of one Caf
FROM convention_caf f
CROSS JOIN convention c
WHERE f.caf = @Caf AND c.convention_key = f.convention_key
--? seen by all
--? seen by one
  AND (c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v WHERE v.convention_key = c.convention_key AND v.caf = @SeenBy))
--? seen by some
  AND (c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v JOIN {list Cafs} l ON l.item = v.caf WHERE v.convention_key = c.convention_key))
--? one stage
  AND c.stage = @Stage
--? some stages
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
--? territory
  AND EXISTS (
    SELECT 1
    FROM territory_identifier w
    JOIN membership m ON m.within_id = w.territory_id AND m.from_date <= @AsOf AND m.until_date >= @AsOf
    JOIN convention_commune p ON p.territory_id = m.territory_id
    WHERE w.identifier = @TerritoryCode AND w.type = @TerritoryType AND w.from_date <= @AsOf AND w.until_date >= @AsOf
      AND p.convention_key = c.convention_key)
--? theme
  AND EXISTS (SELECT 1 FROM convention_theme h JOIN {list Themes} l ON l.item = h.theme WHERE h.convention_key = c.convention_key)
--? party
  AND EXISTS (SELECT 1 FROM convention_party a WHERE a.convention_key = c.convention_key AND a.organisation_id = @Party)
--? party type
  AND EXISTS (SELECT 1 FROM convention_party a JOIN {list PartyTypes} l ON l.item = a.type WHERE a.convention_key = c.convention_key)
--? renewal
  AND EXISTS (SELECT 1 FROM convention_renewal n WHERE n.convention_key = c.convention_key AND n.renewal_of = @RenewalOf)
--? external reference
  AND EXISTS (
    SELECT 1 FROM external_reference x
    WHERE x.external_id = @ExternalId AND x.system_code = @ExternalSystem AND x.resource_type = 'convention' AND x.owner_key = c.convention_key)
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
--? caf after startDate
  AND (f.start_date > @AfterDate OR (f.start_date = @AfterDate AND f.convention_key > @AfterKey))
--? caf after -startDate
  AND (f.start_date < @AfterDate OR (f.start_date = @AfterDate AND f.convention_key < @AfterKey))
--? caf after endDate
  AND (f.end_date > @AfterDate OR (f.end_date = @AfterDate AND f.convention_key > @AfterKey))
--? caf after -endDate
  AND (f.end_date < @AfterDate OR (f.end_date = @AfterDate AND f.convention_key < @AfterKey))
--? sort startDate
ORDER BY c.start_date, c.convention_key
--? sort -startDate
ORDER BY c.start_date DESC, c.convention_key DESC
--? sort endDate
ORDER BY c.end_date, c.convention_key
--? sort -endDate
ORDER BY c.end_date DESC, c.convention_key DESC
--? caf sort startDate
ORDER BY f.start_date, f.convention_key
--? caf sort -startDate
ORDER BY f.start_date DESC, f.convention_key DESC
--? caf sort endDate
ORDER BY f.end_date, f.convention_key
--? caf sort -endDate
ORDER BY f.end_date DESC, f.convention_key DESC
--? always
{page}
