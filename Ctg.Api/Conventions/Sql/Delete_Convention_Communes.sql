DELETE FROM convention_commune WHERE convention_key = @ConventionKey
