DELETE FROM convention_party WHERE convention_key = @ConventionKey
