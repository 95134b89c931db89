SELECT COUNT(*) FROM facility WHERE caf = @Caf AND internal_id = @InternalId AND id <> @Id
