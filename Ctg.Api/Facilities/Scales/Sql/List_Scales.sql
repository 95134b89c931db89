SELECT s.scale_key AS ScaleKey, s.document
FROM bonus_scale s
WHERE 1 = 1
--? year
  AND s.scale_year = @Year
--? type
  AND s.type = @Type
--? kind
  AND s.kind = @Kind
--? after
  AND s.scale_key > @AfterKey
--? always
ORDER BY s.scale_key
{page}
