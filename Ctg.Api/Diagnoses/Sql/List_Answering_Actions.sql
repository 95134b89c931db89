-- Of some actions, those that are in the plans of a convention.
SELECT a.id, a.status
FROM plan_action a
WHERE a.id IN (SELECT item FROM {list ActionIds}) AND a.convention_key = @ConventionKey
