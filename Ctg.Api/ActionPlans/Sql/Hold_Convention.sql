UPDATE convention SET version = version WHERE id = @id
