UPDATE action_plan
SET version = @Version, stage = @Stage, edition = @Edition, document = @Document
WHERE id = @Id AND version = @PreviousVersion
