-- Of these ids those that something of the convention has, with what it is.
SELECT 'actionPlan' AS Type, p.id
FROM action_plan p
WHERE p.convention_key = @ConventionKey AND p.id IN (SELECT item FROM {list Ids})
UNION ALL
SELECT 'action' AS Type, a.id
FROM plan_action a
WHERE a.convention_key = @ConventionKey AND a.id IN (SELECT item FROM {list Ids})
UNION ALL
SELECT 'diagnosis' AS Type, d.id
FROM diagnosis d
WHERE d.convention_key = @ConventionKey AND d.id IN (SELECT item FROM {list Ids})
UNION ALL
SELECT 'evaluation' AS Type, e.id
FROM evaluation e
WHERE e.convention_key = @ConventionKey AND e.id IN (SELECT item FROM {list Ids})
UNION ALL
SELECT 'cooperationPost' AS Type, k.id
FROM cooperation_post k
WHERE k.convention_key = @ConventionKey AND k.id IN (SELECT item FROM {list Ids})
