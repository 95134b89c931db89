INSERT INTO webhook (id, owner, version, status, document)
VALUES (@Id, @Owner, @Version, @Status, @Document)
