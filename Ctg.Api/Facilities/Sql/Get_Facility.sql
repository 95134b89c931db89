SELECT f.facility_key AS FacilityKey, f.version, f.document
FROM facility f
WHERE f.id = @Id
--? seen by all
--? seen by one
  AND f.caf = @SeenBy
--? seen by some
  AND f.caf IN (SELECT item FROM {list Cafs})
