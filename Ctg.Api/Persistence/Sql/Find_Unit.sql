-- Whether a unit of work whose commit got no answer is there.
SELECT COUNT(*) FROM change_log WHERE unit_id = @UnitId
