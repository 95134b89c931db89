DELETE FROM convention_split_decision WHERE convention_key = @ConventionKey
