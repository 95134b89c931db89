SELECT facility_key FROM facility WHERE id = @Id
