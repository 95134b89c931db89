DELETE FROM facility_support WHERE facility_key = @FacilityKey
