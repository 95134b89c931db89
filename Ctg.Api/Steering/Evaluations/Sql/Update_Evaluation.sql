UPDATE evaluation
SET version = @Version, kind = @Kind, evaluation_year = @EvaluationYear, stage = @Stage, summary = @Summary, document = @Document
WHERE id = @Id AND version = @PreviousVersion
