-- The communes that exist on the date, in the order of their ids or the largest first, each with the state that it is in and the last day of
-- the Cej that ends last of those begun by then. What is in force is what Get_Coverage.sql counts. The page is cut before documents and
-- contours are looked up.
SELECT p.territory_id AS TerritoryId, s.document, p.inhabitants, p.state, p.cej_last_day AS CejLastDay
--? map
  , e.geometry
--? always
FROM (
  SELECT x.territory_id, x.inhabitants, x.state, x.cej_last_day
  FROM (
    SELECT n.territory_id, n.inhabitants,
      (SELECT MAX(z.last_day)
        FROM cej_commune j
        JOIN cej_contract z ON z.cej_contract_key = j.cej_contract_key
        WHERE j.territory_id = n.territory_id AND z.start_date <= @On) AS cej_last_day,
      CASE
        WHEN EXISTS (
          SELECT 1 FROM commune_coverage k
          WHERE k.territory_id = n.territory_id AND k.from_date <= @On AND k.until_date >= @On AND k.signed_on IS NOT NULL
--? signed
            AND k.signed_on <= @On
--? without departmental
            AND k.is_departmental = 0
--? always
        ) THEN 'inForce'
        WHEN EXISTS (
          SELECT 1 FROM commune_coverage k
          WHERE k.territory_id = n.territory_id AND k.until_date >= @On AND k.signed_on IS NOT NULL
--? signed
            AND k.from_date > @On AND k.signed_on <= @On
--? without departmental
            AND k.is_departmental = 0
--? always
        ) THEN 'signed'
        WHEN EXISTS (
          SELECT 1 FROM commune_coverage k
          WHERE k.territory_id = n.territory_id AND k.until_date >= @On
            AND (k.signed_on IS NULL
--? signed
              OR k.signed_on > @On
--? always
            )
--? without departmental
            AND k.is_departmental = 0
--? seen by all
--? seen by one
            AND (k.signed_on IS NOT NULL OR EXISTS (
              SELECT 1 FROM convention_caf v WHERE v.convention_key = k.convention_key AND v.caf = @SeenBy))
--? seen by some
            AND (k.signed_on IS NOT NULL OR EXISTS (
              SELECT 1 FROM convention_caf v JOIN {list Cafs} l ON l.item = v.caf WHERE v.convention_key = k.convention_key))
--? always
        ) THEN 'preparation'
        WHEN EXISTS (
          SELECT 1 FROM cej_commune j
          JOIN cej_contract z ON z.cej_contract_key = j.cej_contract_key
          WHERE j.territory_id = n.territory_id AND z.start_date <= @On AND z.last_day >= @On
        ) THEN 'cejOnly'
        ELSE 'none'
      END AS state
    FROM territory_vintage y
--? of the country
    CROSS JOIN vintage_commune n
    WHERE 1 = 1
--? of a territory
    CROSS JOIN territory_identifier w
    CROSS JOIN membership m
    CROSS JOIN vintage_commune n
    WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On
      AND m.within_id = w.territory_id AND m.from_date <= @On AND m.until_date >= @On AND n.territory_id = m.territory_id
--? always
      AND y.from_date <= @On AND y.until_date >= @On AND n.vintage = y.vintage
--? after an id
      AND n.territory_id > @AfterId
--? after a size
      AND (COALESCE(n.inhabitants, 0) < @AfterSize OR (COALESCE(n.inhabitants, 0) = @AfterSize AND n.territory_id > @AfterId))
--? least
      AND n.inhabitants >= @Least
--? always
  ) x
  WHERE 1 = 1
--? states
    AND x.state IN (SELECT item FROM {list States})
--? uncovered
    AND x.state <> 'inForce'
--? cej running
    AND x.cej_last_day >= @On
--? cej ended
    AND x.cej_last_day < @On
--? cej none
    AND x.cej_last_day IS NULL
--? sort by id
  ORDER BY x.territory_id
--? sort by size
  ORDER BY COALESCE(x.inhabitants, 0) DESC, x.territory_id
--? always
  {page}
) p
JOIN territory_state s ON s.territory_id = p.territory_id AND s.from_date <= @On AND s.until_date >= @On
--? map
LEFT JOIN territory_geometry e ON e.territory_id = p.territory_id
--? sort by id
ORDER BY p.territory_id
--? sort by size
ORDER BY COALESCE(p.inhabitants, 0) DESC, p.territory_id
