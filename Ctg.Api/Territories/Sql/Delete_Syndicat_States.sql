DELETE FROM territory_state WHERE type = 'syndicat'
