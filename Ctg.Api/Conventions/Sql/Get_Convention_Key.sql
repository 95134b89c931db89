SELECT convention_key FROM convention WHERE id = @Id
