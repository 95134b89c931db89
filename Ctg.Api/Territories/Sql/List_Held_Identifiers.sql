SELECT type, identifier, territory_id FROM territory_identifier WHERE until_date = '9999-12-31'
ORDER BY type, identifier, territory_id
