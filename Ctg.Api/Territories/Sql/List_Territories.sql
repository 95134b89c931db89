SELECT r.territory_id AS TerritoryId, r.name_rank AS NameRank, r.weight, r.document
FROM (
  SELECT t.territory_id, t.weight, t.document,
    CASE
      WHEN t.name_folded = @name THEN 0
      WHEN t.name_folded LIKE @beginning THEN 1
      WHEN t.name_folded LIKE @word THEN 2
      ELSE 3
    END AS name_rank
  FROM territory t
  WHERE 1 = 1
--? name
    AND t.name_folded LIKE @inside
--? type
    AND t.type IN (SELECT item FROM {list types})
--? code
    AND (t.code = @code OR EXISTS (SELECT 1 FROM succession s WHERE s.former_code = @code AND s.territory_id = t.territory_id))
--? siren
    AND t.siren = @siren
--? postalCode
    AND t.territory_id IN (SELECT p.territory_id FROM territory_postal_code p WHERE p.postal_code = @postalCode)
--? within
    AND t.territory_id IN (
      SELECT m.territory_id
      FROM membership m
      JOIN territory w ON w.territory_id = m.within_id
      WHERE w.type = @withinType AND w.code = @withinCode AND m.territory_id <> m.within_id)
--? always
) r
WHERE 1 = 1
--? after
  AND (r.name_rank > @afterRank
    OR (r.name_rank = @afterRank AND (r.weight < @afterWeight
      OR (r.weight = @afterWeight AND r.territory_id > @afterId))))
--? always
ORDER BY r.name_rank, r.weight DESC, r.territory_id
{page}
