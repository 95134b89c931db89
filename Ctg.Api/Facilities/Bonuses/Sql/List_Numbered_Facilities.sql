SELECT f.facility_key AS FacilityKey, f.document
FROM facility f
WHERE f.caf = @Caf AND f.internal_id IN (SELECT item FROM {list Numbers})
ORDER BY f.facility_key
