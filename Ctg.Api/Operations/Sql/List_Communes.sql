SELECT s.document
FROM territory w
JOIN membership m ON m.within_id = w.territory_id AND m.until_date = '9999-12-31'
JOIN territory_state s ON s.territory_id = m.territory_id AND s.type = 'commune' AND s.until_date = '9999-12-31'
JOIN territory t ON t.territory_id = s.territory_id
WHERE w.type = 'departement' AND w.code = @Departement
ORDER BY t.weight DESC, t.code
