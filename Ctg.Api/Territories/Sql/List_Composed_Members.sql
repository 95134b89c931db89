SELECT syndicat_id AS ComposedId, member_id AS MemberId, from_date AS FromDate, until_date AS UntilDate FROM syndicat_member
