SELECT d.diagnosis_key, d.id, d.convention_key, c.id AS convention_id, d.version, d.edition, d.stage, d.validated_on, d.cost_cents, d.caf_aid_cents,
  d.document
FROM diagnosis d
LEFT JOIN convention c ON c.convention_key = d.convention_key
WHERE d.diagnosis_key > @After AND d.diagnosis_key <= @Last
ORDER BY d.diagnosis_key
{page}
