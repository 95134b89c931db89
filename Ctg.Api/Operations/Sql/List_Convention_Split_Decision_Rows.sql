SELECT d.convention_key, d.line_number, t.code, d.effective_on
FROM convention_split_decision d
LEFT JOIN territory t ON t.territory_id = d.territory_id AND t.type = 'commune'
WHERE d.convention_key > @After AND d.convention_key <= @Last
