-- Of several instances that have looked at the same changes, one gets on.
UPDATE webhook_progress SET looked_until = @Next WHERE for_webhook = @WebhookKey AND looked_until = @LookedUntil
