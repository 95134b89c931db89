INSERT INTO schema_migration (number, name, hash, applied_at)
VALUES (@Number, @Name, @Hash, @AppliedAt)
