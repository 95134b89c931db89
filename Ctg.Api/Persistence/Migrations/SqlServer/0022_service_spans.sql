-- When the service was up: an instance that finds itself ready says so once a minute, in the span that is under way. What lies between two spans is an
-- outage.
CREATE TABLE dbo.service_span (
  span_number int NOT NULL,
  started_at datetime2(3) NOT NULL,
  seen_at datetime2(3) NOT NULL,
  CONSTRAINT pk_service_span PRIMARY KEY (span_number)
);
