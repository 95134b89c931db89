SELECT h.seq, h.document
FROM change_log h
WHERE h.resource_type = @ResourceType AND h.resource_id = @ResourceId AND h.version = @Version
