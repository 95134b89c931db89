-- The last first day of a row of a perimeter about which a split asks: a year goes by in which what was written before it may begin.
-- Movements of an earlier import ask always.
ALTER TABLE dbo.territory_movement ADD asks_until date NOT NULL CONSTRAINT df_territory_movement_asks_until DEFAULT '9999-12-31';

-- What a territory lies within.
CREATE INDEX ix_membership_territory_id ON dbo.membership (territory_id);

-- In place of territory_movement_rows, which the release before this one may still use.
CREATE TYPE dbo.asking_movement_rows AS TABLE (
  before_id int NOT NULL,
  after_id int NOT NULL,
  effective_on date NOT NULL,
  kind nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  asks_until date NOT NULL,
  document varbinary(max) NOT NULL
);
