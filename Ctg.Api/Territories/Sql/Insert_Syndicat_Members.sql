INSERT INTO syndicat_member (syndicat_id, member_id, from_date, until_date)
SELECT r.syndicat_id, r.member_id, r.from_date, r.until_date
FROM {rows syndicat_id, member_id, from_date, until_date} r
