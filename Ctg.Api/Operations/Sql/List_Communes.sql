SELECT t.document
FROM territory t
JOIN membership m ON m.territory_id = t.territory_id
JOIN territory w ON w.territory_id = m.within_id AND w.type = 'departement' AND w.code = @Departement
WHERE t.type = 'commune'
ORDER BY t.code
