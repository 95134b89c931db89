UPDATE action_plan
SET version = @version, stage = @stage, document = @document
WHERE id = @id AND version = @previousVersion
