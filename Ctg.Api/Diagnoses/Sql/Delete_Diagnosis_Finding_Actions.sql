DELETE FROM diagnosis_finding_action WHERE diagnosis_key = @DiagnosisKey
