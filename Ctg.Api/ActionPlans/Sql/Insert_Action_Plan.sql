INSERT INTO action_plan (id, convention_key, version, stage, edition, document)
VALUES (@Id, @ConventionKey, @Version, @Stage, @Edition, @Document)
