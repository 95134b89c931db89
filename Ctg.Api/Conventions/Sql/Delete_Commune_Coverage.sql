DELETE FROM commune_coverage WHERE convention_key = @ConventionKey
