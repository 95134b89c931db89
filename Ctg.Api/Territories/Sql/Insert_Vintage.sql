INSERT INTO territory_vintage (vintage, population_year, fingerprint, imported_at)
VALUES (@Vintage, @PopulationYear, @Fingerprint, @ImportedAt)
