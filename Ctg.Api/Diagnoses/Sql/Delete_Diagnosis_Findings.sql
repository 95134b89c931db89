DELETE FROM diagnosis_finding WHERE diagnosis_key = @DiagnosisKey
