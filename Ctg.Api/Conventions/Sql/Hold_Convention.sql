UPDATE convention SET version = version WHERE id = @Id
