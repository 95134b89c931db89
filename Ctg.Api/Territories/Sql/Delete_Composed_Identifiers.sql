DELETE FROM territory_identifier WHERE type IN ('syndicat', 'caf')
