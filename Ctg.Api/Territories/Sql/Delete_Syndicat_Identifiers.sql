DELETE FROM territory_identifier WHERE type = 'syndicat'
