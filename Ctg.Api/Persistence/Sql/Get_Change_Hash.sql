SELECT entry_hash
FROM change_log
WHERE resource_type = @resourceType AND resource_id = @resourceId AND version = @version
