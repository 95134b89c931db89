DELETE FROM webhook_secret WHERE until_at <= @At
