UPDATE webhook
SET owner = @Owner, version = @Version, status = @Status, document = @Document
WHERE id = @Id AND version = @PreviousVersion
