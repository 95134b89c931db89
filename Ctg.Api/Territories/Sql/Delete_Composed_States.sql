DELETE FROM territory_state WHERE type IN ('syndicat', 'caf')
