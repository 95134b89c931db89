-- Of the changes before, who sees them is told by what their resource is now. A file of its own, since a batch of SQL Server knows no column that
-- it adds itself.
UPDATE dbo.change_log
SET convention_id = (
  SELECT c.id
  FROM (
    SELECT id, convention_key FROM dbo.convention
    UNION ALL SELECT id, convention_key FROM dbo.action_plan
    UNION ALL SELECT id, convention_key FROM dbo.plan_action
    UNION ALL SELECT id, convention_key FROM dbo.diagnosis
    UNION ALL SELECT id, convention_key FROM dbo.meeting
    UNION ALL SELECT id, convention_key FROM dbo.evaluation
    UNION ALL SELECT id, convention_key FROM dbo.cooperation_post
  ) o
  JOIN dbo.convention c ON c.convention_key = o.convention_key
  WHERE o.id = change_log.resource_id)
WHERE cafs IS NULL;

UPDATE dbo.change_log
SET cafs = COALESCE(
    (SELECT STRING_AGG(f.caf, ',') FROM dbo.convention c JOIN dbo.convention_caf f ON f.convention_key = c.convention_key WHERE c.id = change_log.convention_id),
    (SELECT j.caf FROM dbo.cej_contract j WHERE j.id = change_log.resource_id),
    (SELECT e.caf FROM dbo.facility e WHERE e.id = change_log.resource_id),
    ''),
  is_public = CASE
    WHEN resource_type = 'facility' THEN 0
    WHEN EXISTS (SELECT 1 FROM dbo.convention c WHERE c.id = change_log.convention_id AND c.signed_on IS NULL) THEN 0
    ELSE 1
  END
WHERE cafs IS NULL;
