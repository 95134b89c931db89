SELECT s.started_at AS StartedAt, s.seen_at AS SeenAt
FROM service_span s
ORDER BY s.span_number DESC
{page}
