SELECT evaluation_key FROM evaluation WHERE id = @Id
