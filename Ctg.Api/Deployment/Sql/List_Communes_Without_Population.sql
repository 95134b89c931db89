SELECT t.code
FROM territory t
JOIN territory_vintage v ON 1 = 1
LEFT JOIN population n ON n.territory_id = t.territory_id AND n.census_year = v.population_year
--? within
JOIN membership m ON m.territory_id = t.territory_id
JOIN territory w ON w.territory_id = m.within_id AND w.type = @Type AND w.code = @Code
--? always
WHERE t.type = 'commune' AND n.territory_id IS NULL
ORDER BY t.code
