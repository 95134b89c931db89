-- Whoever has lost its claim meanwhile says nothing.
UPDATE webhook_delivery
SET state = @State, attempts = @Attempts, next_at = @NextAt, claim = NULL, claimed_until = NULL, last_at = @At, delivered_at = @DeliveredAt,
  http_status = @HttpStatus, error = @Error
WHERE delivery_key = @DeliveryKey AND claim = @Claim
