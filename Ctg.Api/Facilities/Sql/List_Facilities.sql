SELECT f.facility_key AS FacilityKey, f.summary AS Document
FROM facility f
WHERE 1 = 1
--? seen by all
--? seen by one
  AND f.caf = @SeenBy
--? seen by some
  AND f.caf IN (SELECT item FROM {list Cafs})
--? caf
  AND f.caf = @Caf
--? internalId
  AND f.internal_id = @InternalId
--? type
  AND f.type IN (SELECT item FROM {list Types})
--? territory
  AND EXISTS (
    SELECT 1
    FROM territory_identifier w
    JOIN membership m ON m.within_id = w.territory_id AND m.from_date <= @AsOf AND m.until_date >= @AsOf
    JOIN territory t ON t.territory_id = m.territory_id
    WHERE w.identifier = @TerritoryCode AND w.type = @TerritoryType AND w.from_date <= @AsOf AND w.until_date >= @AsOf
      AND t.type = 'commune' AND t.code = f.commune)
--? openOn
  AND f.opened_on <= @OpenOn AND f.closed_on >= @OpenOn
--? convention
  AND EXISTS (
    SELECT 1
    FROM convention c
    JOIN convention_commune p ON p.convention_key = c.convention_key
    JOIN membership m ON m.within_id = p.territory_id
    JOIN territory t ON t.territory_id = m.territory_id
    JOIN convention_party q ON q.convention_key = c.convention_key
    JOIN facility_support s ON s.organisation_id = q.organisation_id
    WHERE c.id = @Convention AND t.type = 'commune' AND t.code = f.commune AND s.facility_key = f.facility_key
      AND (c.signed_on IS NOT NULL OR EXISTS (SELECT 1 FROM convention_caf v WHERE v.convention_key = c.convention_key AND v.caf = f.caf)))
--? external reference
  AND EXISTS (
    SELECT 1 FROM external_reference x
    WHERE x.external_id = @ExternalId AND x.system_code = @ExternalSystem AND x.resource_type = 'facility' AND x.owner_key = f.facility_key)
--? text
  AND f.search_text LIKE @Inside
--? after
  AND f.facility_key > @AfterKey
--? always
ORDER BY f.facility_key
{page}
