INSERT INTO diagnosis_finding_action (diagnosis_key, line_number, code, action_key)
SELECT r.diagnosis_key, r.line_number, r.code, a.action_key
FROM {rows diagnosis_key, line_number, code, action_id} r
JOIN plan_action a ON a.id = r.action_id
