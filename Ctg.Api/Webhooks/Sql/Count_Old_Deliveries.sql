SELECT COUNT(*) FROM webhook_delivery d WHERE d.delivered_at < @Before
