-- What was given up, or put off, begins anew.
UPDATE webhook_delivery SET state = 'pending', attempts = 0, next_at = @At WHERE for_webhook = @WebhookKey AND state IN ('pending', 'failed')
