SELECT webhook_key FROM webhook WHERE id = @Id
