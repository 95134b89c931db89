-- Of the actions that are written, those that others have as parent; what is written itself gets its parent anew.
SELECT DISTINCT c.parent_id
FROM plan_action c
WHERE c.parent_id IN (SELECT item FROM {list Ids}) AND c.id NOT IN (SELECT item FROM {list Ids})
