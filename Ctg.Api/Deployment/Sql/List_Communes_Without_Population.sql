SELECT t.code
FROM territory_state s
JOIN territory t ON t.territory_id = s.territory_id
JOIN territory_vintage v ON v.from_date <= @On AND v.until_date >= @On
WHERE s.type = 'commune' AND s.from_date <= @On AND s.until_date >= @On
  AND NOT EXISTS (SELECT 1 FROM population n WHERE n.vintage = v.vintage AND n.kind = 'municipal' AND n.territory_id = s.territory_id)
--? within
  AND s.territory_id IN (
    SELECT m.territory_id
    FROM territory_identifier w
    JOIN membership m ON m.within_id = w.territory_id AND m.from_date <= @On AND m.until_date >= @On
    WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On)
--? always
ORDER BY t.code
