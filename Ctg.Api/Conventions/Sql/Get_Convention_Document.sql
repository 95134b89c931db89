SELECT c.document FROM convention c WHERE c.id = @Id
