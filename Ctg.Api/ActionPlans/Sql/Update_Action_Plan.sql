UPDATE action_plan
SET version = @Version, stage = @Stage, document = @Document
WHERE id = @Id AND version = @PreviousVersion
