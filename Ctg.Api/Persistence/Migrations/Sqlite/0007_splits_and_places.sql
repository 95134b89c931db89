-- The last first day of a row of a perimeter about which a split asks: a year goes by in which what was written before it may begin.
-- Movements of an earlier import ask always.
ALTER TABLE territory_movement ADD COLUMN asks_until TEXT NOT NULL DEFAULT '9999-12-31';

-- What a territory lies within.
CREATE INDEX ix_membership_territory_id ON membership (territory_id);
