INSERT INTO action_plan (id, convention_key, version, stage, document)
VALUES (@id, @conventionKey, @version, @stage, @document)
