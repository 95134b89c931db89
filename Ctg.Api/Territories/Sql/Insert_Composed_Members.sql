INSERT INTO syndicat_member (syndicat_id, member_id, from_date, until_date)
{values syndicat_id, member_id, from_date, until_date}
