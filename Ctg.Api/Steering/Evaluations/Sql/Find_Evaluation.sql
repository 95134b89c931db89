SELECT COUNT(*)
FROM evaluation
WHERE convention_key = @ConventionKey AND kind = @Kind AND evaluation_year = @EvaluationYear AND id <> @Id
