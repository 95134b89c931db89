-- What lies within syndicats, and what they lie within.
DELETE FROM membership
WHERE within_id IN (SELECT s.territory_id FROM syndicat s) OR territory_id IN (SELECT s.territory_id FROM syndicat s)
