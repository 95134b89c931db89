SELECT x.diagnosis_key, x.line_number, x.code, a.id AS action_id
FROM diagnosis_finding_action x
LEFT JOIN plan_action a ON a.action_key = x.action_key
WHERE x.diagnosis_key > @After AND x.diagnosis_key <= @Last
