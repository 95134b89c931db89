DELETE FROM facility_bonus WHERE facility_key = @FacilityKey
