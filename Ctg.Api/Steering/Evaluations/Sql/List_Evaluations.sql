SELECT e.evaluation_key AS EvaluationKey, e.summary AS Document
FROM evaluation e
WHERE e.convention_key = @ConventionKey
--? kind
  AND e.kind IN (SELECT item FROM {list Kinds})
--? stage
  AND e.stage IN (SELECT item FROM {list Stages})
--? external reference
  AND EXISTS (
    SELECT 1 FROM external_reference x
    WHERE x.external_id = @ExternalId AND x.system_code = @ExternalSystem AND x.resource_type = 'evaluation' AND x.owner_key = e.evaluation_key)
--? after
  AND e.evaluation_key > @AfterKey
--? always
ORDER BY e.evaluation_key
{page}
