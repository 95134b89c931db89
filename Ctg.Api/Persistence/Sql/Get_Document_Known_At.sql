SELECT h.version, h.document
FROM change_log h
WHERE h.resource_type = @resourceType AND h.resource_id = @resourceId AND h.recorded_at <= @knownAt
ORDER BY h.version DESC
{page}
