UPDATE convention SET version = version
WHERE convention_key IN (SELECT p.convention_key FROM action_plan p WHERE p.id = @Id)
