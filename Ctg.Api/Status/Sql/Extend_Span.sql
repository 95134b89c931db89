-- An instance whose clock is behind takes nothing back.
UPDATE service_span
SET seen_at = CASE WHEN seen_at < @At THEN @At ELSE seen_at END
WHERE seen_at >= @SeenSince
