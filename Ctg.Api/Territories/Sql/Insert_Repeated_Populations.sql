INSERT INTO repeated_population (vintage, kind, territory_id, census_year, inhabitants)
{values vintage, kind, territory_id, census_year, inhabitants}
