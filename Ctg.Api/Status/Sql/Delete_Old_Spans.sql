DELETE FROM service_span
WHERE span_number IN (SELECT s.span_number FROM service_span s WHERE s.seen_at < @Before ORDER BY s.span_number {page})
