SELECT f.diagnosis_key, f.line_number, f.code, f.theme, f.priority, f.has_actions
FROM diagnosis_finding f
WHERE f.diagnosis_key > @After AND f.diagnosis_key <= @Last
