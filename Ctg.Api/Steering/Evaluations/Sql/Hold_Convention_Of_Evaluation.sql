UPDATE convention SET version = version
WHERE convention_key IN (SELECT e.convention_key FROM evaluation e WHERE e.id = @Id)
