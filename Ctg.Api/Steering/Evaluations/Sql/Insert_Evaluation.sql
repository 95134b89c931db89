INSERT INTO evaluation (id, convention_key, version, kind, evaluation_year, stage, summary, document)
VALUES (@Id, @ConventionKey, @Version, @Kind, @EvaluationYear, @Stage, @Summary, @Document)
