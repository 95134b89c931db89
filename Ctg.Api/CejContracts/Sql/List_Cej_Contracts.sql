SELECT j.cej_contract_key AS CejContractKey, j.last_day AS LastDay, j.summary AS Document
FROM cej_contract j
WHERE 1 = 1
--? caf
  AND j.caf = @Caf
--? territory
  AND EXISTS (
    SELECT 1
    FROM territory_identifier w
    JOIN membership m ON m.within_id = w.territory_id AND m.from_date <= @Today AND m.until_date >= @Today
    JOIN cej_commune p ON p.territory_id = m.territory_id
    WHERE w.identifier = @TerritoryCode AND w.type = @TerritoryType AND w.from_date <= @Today AND w.until_date >= @Today
      AND p.cej_contract_key = j.cej_contract_key)
--? endFrom
  AND j.last_day >= @EndFrom
--? endUntil
  AND j.last_day <= @EndUntil
--? taken over
  AND EXISTS (SELECT 1 FROM convention c WHERE c.id = j.taken_over_by AND c.signed_on IS NOT NULL)
--? not taken over
  AND NOT EXISTS (SELECT 1 FROM convention c WHERE c.id = j.taken_over_by AND c.signed_on IS NOT NULL)
--? external reference
  AND EXISTS (
    SELECT 1 FROM external_reference x
    WHERE x.external_id = @ExternalId AND x.system_code = @ExternalSystem AND x.resource_type = 'cejContract' AND x.owner_key = j.cej_contract_key)
--? text
  AND j.search_text LIKE @Inside
--? after endDate
  AND (j.last_day > @AfterDate OR (j.last_day = @AfterDate AND j.cej_contract_key > @AfterKey))
--? after -endDate
  AND (j.last_day < @AfterDate OR (j.last_day = @AfterDate AND j.cej_contract_key < @AfterKey))
--? sort endDate
ORDER BY j.last_day, j.cej_contract_key
--? sort -endDate
ORDER BY j.last_day DESC, j.cej_contract_key DESC
--? always
{page}
