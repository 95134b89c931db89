INSERT INTO action_plan (id, convention_key, version, stage, document)
VALUES (@Id, @ConventionKey, @Version, @Stage, @Document)
