-- What has no known population weighs 0; so do the communes without inhabitants, which have one.
SELECT t.code
FROM territory t
--? within
JOIN membership m ON m.territory_id = t.territory_id
JOIN territory w ON w.territory_id = m.within_id AND w.type = @Type AND w.code = @Code
--? always
WHERE t.type = 'commune' AND t.weight = 0
  AND NOT EXISTS (
    SELECT 1
    FROM population n
    JOIN territory_vintage v ON v.population_year = n.census_year
    WHERE n.territory_id = t.territory_id)
ORDER BY t.code
