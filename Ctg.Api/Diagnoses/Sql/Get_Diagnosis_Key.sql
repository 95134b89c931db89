SELECT diagnosis_key FROM diagnosis WHERE id = @Id
