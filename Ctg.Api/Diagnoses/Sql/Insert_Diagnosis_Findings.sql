INSERT INTO diagnosis_finding (diagnosis_key, line_number, code, theme, priority, has_actions)
{values diagnosis_key, line_number, code, theme, priority, has_actions}
