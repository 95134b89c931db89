UPDATE convention SET version = version
WHERE convention_key IN (SELECT p.convention_key FROM cooperation_post p WHERE p.id = @Id)
