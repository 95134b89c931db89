DELETE FROM convention_theme WHERE convention_key = @ConventionKey
