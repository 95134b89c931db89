SELECT COUNT(*) FROM cej_contract WHERE caf = @Caf AND number = @Number AND id <> @Id
