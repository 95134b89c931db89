-- What Facilities/Bonuses/Sql/List_Bonuses.sql tells as not qualifying, year after year.
SELECT b.from_date AS Since, b.facility_key AS FirstKey, b.line_number AS SecondKey, b.summary AS Document
FROM facility_bonus b
JOIN facility f ON f.facility_key = b.facility_key
WHERE b.kind = 'bonusTerritoire'
  AND NOT (EXISTS (
    SELECT 1
    FROM facility_support s
    JOIN convention_party q ON q.organisation_id = s.organisation_id
    JOIN convention c ON c.convention_key = q.convention_key
    JOIN convention_commune p ON p.convention_key = c.convention_key
    JOIN membership m ON m.within_id = p.territory_id
    JOIN territory t ON t.territory_id = m.territory_id
    WHERE s.facility_key = b.facility_key AND q.role <> 'associated'
      AND q.type IN ('commune', 'epci', 'ept', 'syndicat', 'ccas', 'cias', 'departement')
      AND t.type = 'commune' AND t.code = f.commune AND c.signed_on IS NOT NULL
      AND EXISTS (SELECT 1 FROM convention_caf v WHERE v.convention_key = c.convention_key AND v.caf = f.caf)
      AND c.start_date <= b.until_date AND c.last_day >= b.from_date
      AND s.from_date <= b.until_date AND s.until_date >= b.from_date
      AND m.from_date <= b.until_date AND m.until_date >= b.from_date
      AND (p.from_date IS NULL OR (p.from_date <= b.until_date AND p.from_date <= s.until_date AND p.from_date <= m.until_date))
      AND (p.until_date IS NULL OR (p.until_date >= b.from_date AND p.until_date >= s.from_date AND p.until_date >= m.from_date))
      AND s.from_date <= c.last_day AND s.until_date >= c.start_date
      AND m.from_date <= c.last_day AND m.until_date >= c.start_date
      AND m.from_date <= s.until_date AND m.until_date >= s.from_date)
  AND NOT EXISTS (
    SELECT 1
    FROM territory t
    JOIN membership m ON m.territory_id = t.territory_id
    JOIN cej_commune p ON p.territory_id = m.within_id
    JOIN cej_contract j ON j.cej_contract_key = p.cej_contract_key
    WHERE t.type = 'commune' AND t.code = f.commune AND j.caf = f.caf
      AND j.last_day >= b.from_date AND m.from_date <= j.last_day AND m.until_date >= j.start_date))
--? seen by all
--? seen by one
  AND f.caf = @SeenBy
--? seen by some
  AND f.caf IN (SELECT item FROM {list Cafs})
--? caf
  AND f.caf = @Caf
--? within
  AND EXISTS (
    SELECT 1
    FROM territory_identifier w
    JOIN membership m ON m.within_id = w.territory_id AND m.from_date <= @On AND m.until_date >= @On
    JOIN territory t ON t.territory_id = m.territory_id
    WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On
      AND t.type = 'commune' AND t.code = f.commune)
--? after
  AND (b.bonus_year > @AfterYear OR (b.bonus_year = @AfterYear AND (b.facility_key > @AfterFirst
    OR (b.facility_key = @AfterFirst AND b.line_number > @AfterSecond))))
--? always
ORDER BY b.bonus_year, b.facility_key, b.line_number
{page}
