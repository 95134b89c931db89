SELECT e.evaluation_key AS EvaluationKey, e.summary AS Document
FROM evaluation e
WHERE e.convention_key = @ConventionKey
--? kind
  AND e.kind IN (SELECT item FROM {list Kinds})
--? stage
  AND e.stage IN (SELECT item FROM {list Stages})
--? after
  AND e.evaluation_key > @AfterKey
--? always
ORDER BY e.evaluation_key
{page}
