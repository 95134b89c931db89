-- Of the changes before, who sees them is told by what their resource is now. A file of its own, since a batch of SQL Server knows no column that
-- it adds itself.
UPDATE change_log
SET convention_id = (
  SELECT c.id
  FROM (
    SELECT id, convention_key FROM convention
    UNION ALL SELECT id, convention_key FROM action_plan
    UNION ALL SELECT id, convention_key FROM plan_action
    UNION ALL SELECT id, convention_key FROM diagnosis
    UNION ALL SELECT id, convention_key FROM meeting
    UNION ALL SELECT id, convention_key FROM evaluation
    UNION ALL SELECT id, convention_key FROM cooperation_post
  ) o
  JOIN convention c ON c.convention_key = o.convention_key
  WHERE o.id = change_log.resource_id)
WHERE cafs IS NULL;

UPDATE change_log
SET cafs = COALESCE(
    (SELECT string_agg(f.caf, ',') FROM convention c JOIN convention_caf f ON f.convention_key = c.convention_key WHERE c.id = change_log.convention_id),
    (SELECT j.caf FROM cej_contract j WHERE j.id = change_log.resource_id),
    (SELECT e.caf FROM facility e WHERE e.id = change_log.resource_id),
    ''),
  is_public = CASE
    WHEN resource_type = 'facility' THEN 0
    WHEN EXISTS (SELECT 1 FROM convention c WHERE c.id = change_log.convention_id AND c.signed_on IS NULL) THEN 0
    ELSE 1
  END
WHERE cafs IS NULL;
