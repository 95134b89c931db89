-- Subscriptions to changes. owner is the code of a Caf, or * for the national fund.
CREATE TABLE webhook (
  webhook_key INTEGER NOT NULL,
  id TEXT NOT NULL,
  owner TEXT NOT NULL,
  version INTEGER NOT NULL,
  status TEXT NOT NULL,
  document BLOB NOT NULL,
  CONSTRAINT pk_webhook PRIMARY KEY (webhook_key AUTOINCREMENT),
  CONSTRAINT uq_webhook_id UNIQUE (id)
);
CREATE INDEX ix_webhook_owner_webhook_key ON webhook (owner, webhook_key);

-- What signs; in no document and in no change. until_at is null for that which is not replaced.
CREATE TABLE webhook_secret (
  for_webhook INTEGER NOT NULL,
  secret_number INTEGER NOT NULL,
  key_bytes BLOB NOT NULL,
  until_at TEXT,
  CONSTRAINT pk_webhook_secret PRIMARY KEY (for_webhook, secret_number),
  CONSTRAINT fk_webhook_secret_for_webhook FOREIGN KEY (for_webhook) REFERENCES webhook (webhook_key)
) WITHOUT ROWID;

-- How far the changes were looked at for a webhook: all that it is to be told of up to there have a delivery.
CREATE TABLE webhook_progress (
  for_webhook INTEGER NOT NULL,
  looked_until INTEGER NOT NULL,
  CONSTRAINT pk_webhook_progress PRIMARY KEY (for_webhook),
  CONSTRAINT fk_webhook_progress_for_webhook FOREIGN KEY (for_webhook) REFERENCES webhook (webhook_key)
) WITHOUT ROWID;

-- A change on its way to a webhook. attempts counts those since it became pending; claimed_until and claim are of the instance that is at it.
CREATE TABLE webhook_delivery (
  delivery_key INTEGER NOT NULL,
  id TEXT NOT NULL,
  for_webhook INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  resource_type TEXT NOT NULL,
  resource_id TEXT NOT NULL,
  operation TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  next_at TEXT NOT NULL,
  claim TEXT,
  claimed_until TEXT,
  last_at TEXT,
  delivered_at TEXT,
  http_status INTEGER,
  error TEXT,
  CONSTRAINT pk_webhook_delivery PRIMARY KEY (delivery_key AUTOINCREMENT),
  CONSTRAINT uq_webhook_delivery_id UNIQUE (id),
  CONSTRAINT uq_webhook_delivery_for_webhook_seq UNIQUE (for_webhook, seq),
  CONSTRAINT fk_webhook_delivery_for_webhook FOREIGN KEY (for_webhook) REFERENCES webhook (webhook_key)
);
CREATE INDEX ix_webhook_delivery_state_next_at ON webhook_delivery (state, next_at, for_webhook);
CREATE INDEX ix_webhook_delivery_for_webhook_resource_id ON webhook_delivery (for_webhook, resource_id, seq, state);
CREATE INDEX ix_webhook_delivery_delivered_at ON webhook_delivery (delivered_at);
