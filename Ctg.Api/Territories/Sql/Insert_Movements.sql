INSERT INTO territory_movement (before_id, after_id, effective_on, kind, asks_until, document)
{values before_id, after_id, effective_on, kind, asks_until, document}
