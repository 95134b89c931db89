-- What lies within what files compose, and what that lies within.
DELETE FROM membership
WHERE within_id IN (SELECT s.territory_id FROM syndicat s) OR territory_id IN (SELECT s.territory_id FROM syndicat s)
