SELECT meeting_key FROM meeting WHERE id = @Id
