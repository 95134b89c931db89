-- Subscriptions to changes. owner is the code of a Caf, or * for the national fund.
CREATE TABLE dbo.webhook (
  webhook_key bigint IDENTITY(1, 1) NOT NULL,
  id uniqueidentifier NOT NULL,
  owner nvarchar(5) COLLATE Latin1_General_100_BIN2 NOT NULL,
  version int NOT NULL,
  status nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  document varbinary(max) NOT NULL,
  CONSTRAINT pk_webhook PRIMARY KEY (webhook_key),
  CONSTRAINT uq_webhook_id UNIQUE (id)
);
CREATE INDEX ix_webhook_owner_webhook_key ON dbo.webhook (owner, webhook_key);

-- What signs; in no document and in no change. until_at is null for that which is not replaced.
CREATE TABLE dbo.webhook_secret (
  for_webhook bigint NOT NULL,
  secret_number int NOT NULL,
  key_bytes varbinary(64) NOT NULL,
  until_at datetime2(3) NULL,
  CONSTRAINT pk_webhook_secret PRIMARY KEY (for_webhook, secret_number),
  CONSTRAINT fk_webhook_secret_for_webhook FOREIGN KEY (for_webhook) REFERENCES dbo.webhook (webhook_key)
);

-- How far the changes were looked at for a webhook: all that it is to be told of up to there have a delivery.
CREATE TABLE dbo.webhook_progress (
  for_webhook bigint NOT NULL,
  looked_until bigint NOT NULL,
  CONSTRAINT pk_webhook_progress PRIMARY KEY (for_webhook),
  CONSTRAINT fk_webhook_progress_for_webhook FOREIGN KEY (for_webhook) REFERENCES dbo.webhook (webhook_key)
);

-- A change on its way to a webhook. attempts counts those since it became pending; claimed_until and claim are of the instance that is at it.
CREATE TABLE dbo.webhook_delivery (
  delivery_key bigint IDENTITY(1, 1) NOT NULL,
  id uniqueidentifier NOT NULL,
  for_webhook bigint NOT NULL,
  seq bigint NOT NULL,
  resource_type nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  resource_id uniqueidentifier NOT NULL,
  operation nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  state nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  attempts int NOT NULL,
  created_at datetime2(3) NOT NULL,
  next_at datetime2(3) NOT NULL,
  claim uniqueidentifier NULL,
  claimed_until datetime2(3) NULL,
  last_at datetime2(3) NULL,
  delivered_at datetime2(3) NULL,
  http_status int NULL,
  error nvarchar(30) COLLATE Latin1_General_100_BIN2 NULL,
  CONSTRAINT pk_webhook_delivery PRIMARY KEY (delivery_key),
  CONSTRAINT uq_webhook_delivery_id UNIQUE (id),
  CONSTRAINT uq_webhook_delivery_for_webhook_seq UNIQUE (for_webhook, seq),
  CONSTRAINT fk_webhook_delivery_for_webhook FOREIGN KEY (for_webhook) REFERENCES dbo.webhook (webhook_key)
);
CREATE INDEX ix_webhook_delivery_state_next_at ON dbo.webhook_delivery (state, next_at, for_webhook);
CREATE INDEX ix_webhook_delivery_for_webhook_resource_id ON dbo.webhook_delivery (for_webhook, resource_id, seq, state);
CREATE INDEX ix_webhook_delivery_delivered_at ON dbo.webhook_delivery (delivered_at);
