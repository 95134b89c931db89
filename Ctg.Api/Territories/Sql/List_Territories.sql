SELECT r.territory_id AS TerritoryId, r.name_rank AS NameRank, r.weight, r.document
FROM (
  SELECT t.territory_id, t.weight, t.document,
    CASE
      WHEN t.name_folded = @Name THEN 0
      WHEN t.name_folded LIKE @Beginning THEN 1
      WHEN t.name_folded LIKE @Word THEN 2
      ELSE 3
    END AS name_rank
  FROM territory t
  WHERE 1 = 1
--? name
    AND t.name_folded LIKE @Inside
--? type
    AND t.type IN (SELECT item FROM {list Types})
--? code
    AND (t.code = @Code OR EXISTS (SELECT 1 FROM succession s WHERE s.former_code = @Code AND s.territory_id = t.territory_id))
--? siren
    AND t.siren = @Siren
--? postalCode
    AND t.territory_id IN (SELECT p.territory_id FROM territory_postal_code p WHERE p.postal_code = @PostalCode)
--? within
    AND t.territory_id IN (
      SELECT m.territory_id
      FROM membership m
      JOIN territory w ON w.territory_id = m.within_id
      WHERE w.type = @WithinType AND w.code = @WithinCode AND m.territory_id <> m.within_id)
--? always
) r
WHERE 1 = 1
--? after
  AND (r.name_rank > @AfterRank
    OR (r.name_rank = @AfterRank AND (r.weight < @AfterWeight
      OR (r.weight = @AfterWeight AND r.territory_id > @AfterId))))
--? always
ORDER BY r.name_rank, r.weight DESC, r.territory_id
{page}
