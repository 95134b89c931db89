DELETE FROM convention_caf WHERE convention_key = @ConventionKey
