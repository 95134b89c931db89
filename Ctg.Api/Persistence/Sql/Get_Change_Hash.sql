SELECT entry_hash
FROM change_log
WHERE resource_type = @ResourceType AND resource_id = @ResourceId AND version = @Version
