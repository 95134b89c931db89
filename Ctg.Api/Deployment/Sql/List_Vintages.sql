SELECT y.vintage AS Name, y.from_date AS FromDate, y.until_date AS UntilDate, y.population_year AS CensusYear
FROM territory_vintage y
WHERE y.from_date <= @Until AND y.until_date >= @From
ORDER BY y.from_date
