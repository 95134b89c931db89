UPDATE convention SET version = version
WHERE convention_key IN (SELECT m.convention_key FROM meeting m WHERE m.id = @Id)
