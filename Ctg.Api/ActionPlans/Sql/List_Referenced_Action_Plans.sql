SELECT p.id, x.system_code AS SystemCode, x.external_id AS ExternalId
FROM external_reference x
JOIN action_plan p ON p.plan_key = x.owner_key
WHERE x.external_id IN (SELECT item FROM {list Ids}) AND x.resource_type = 'actionPlan'
