SELECT hash FROM schema_migration WHERE number = @Number
