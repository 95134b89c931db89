DELETE FROM convention_renewal WHERE convention_key = @ConventionKey
