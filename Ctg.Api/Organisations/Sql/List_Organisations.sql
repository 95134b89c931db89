SELECT o.organisation_key AS OrganisationKey, o.document
FROM organisation o
WHERE 1 = 1
--? external reference
  AND EXISTS (
    SELECT 1 FROM external_reference x
    WHERE x.external_id = @ExternalId AND x.system_code = @ExternalSystem AND x.resource_type = 'organisation' AND x.owner_key = o.organisation_key)
--? text
  AND o.name_folded LIKE @Inside
--? type
  AND o.type IN (SELECT item FROM {list Types})
--? siren
  AND o.siren = @Siren
--? caf
  AND o.caf = @Caf
--? territory
  AND (o.territory = @Territory OR o.territory IN (
    SELECT CONCAT(t.type, '-', t.code)
    FROM territory_identifier i
    JOIN territory t ON t.territory_id = i.territory_id
    WHERE i.identifier = @TerritoryCode AND i.type = @TerritoryType))
--? after
  AND o.organisation_key > @AfterKey
--? always
ORDER BY o.organisation_key
{page}
