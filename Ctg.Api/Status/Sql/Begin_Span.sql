-- Of two instances that begin at once the key refuses one, which then finds what the other has begun.
INSERT INTO service_span (span_number, started_at, seen_at)
SELECT COALESCE(MAX(s.span_number), 0) + 1, @At, @At FROM service_span s
