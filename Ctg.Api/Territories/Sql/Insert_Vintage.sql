INSERT INTO territory_vintage (vintage, from_date, until_date, in_force_on, population_year, fingerprint, imported_at)
VALUES (@Vintage, @From, '9999-12-31', @InForceOn, @PopulationYear, @Fingerprint, @ImportedAt)
