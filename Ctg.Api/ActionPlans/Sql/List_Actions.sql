SELECT a.action_key AS ActionKey, a.version, a.status, a.planned_start AS PlannedStart, a.planned_end AS PlannedEnd, a.summary AS Document
FROM plan_action a
JOIN convention c ON c.convention_key = a.convention_key
WHERE 1 = 1
--? seen by all
--? seen by one
  AND (c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v WHERE v.convention_key = c.convention_key AND v.caf = @SeenBy))
--? seen by some
  AND (c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v JOIN {list Cafs} l ON l.item = v.caf WHERE v.convention_key = c.convention_key))
--? status
  AND a.status IN (SELECT item FROM {list Statuses})
--? late
  AND ((a.status IN ('proposed', 'planned') AND (a.planned_start < @AsOf OR a.planned_end < @AsOf))
    OR (a.status IN ('inProgress', 'paused') AND a.planned_end < @AsOf))
--? on time
  AND NOT ((a.status IN ('proposed', 'planned') AND (a.planned_start < @AsOf OR a.planned_end < @AsOf))
    OR (a.status IN ('inProgress', 'paused') AND a.planned_end < @AsOf))
--? pilot
  AND a.has_pilot = @HasPilot
--? blocked
  AND a.is_blocked = @IsBlocked
--? tag
  AND EXISTS (SELECT 1 FROM action_tag g WHERE g.tag = @Tag AND g.action_key = a.action_key)
--? parent
  AND a.parent_id = @Parent
--? theme
  AND EXISTS (SELECT 1 FROM action_theme h JOIN {list Themes} i ON i.item = h.theme WHERE h.action_key = a.action_key)
--? territory
  AND (EXISTS (
      SELECT 1
      FROM territory_identifier w
      JOIN membership m ON m.within_id = w.territory_id AND m.from_date <= @AsOf AND m.until_date >= @AsOf
      JOIN action_commune n ON n.territory_id = m.territory_id
      WHERE w.identifier = @TerritoryCode AND w.type = @TerritoryType AND w.from_date <= @AsOf AND w.until_date >= @AsOf AND n.action_key = a.action_key)
    OR (NOT EXISTS (SELECT 1 FROM action_commune n WHERE n.action_key = a.action_key) AND EXISTS (
      SELECT 1
      FROM territory_identifier w
      JOIN membership m ON m.within_id = w.territory_id AND m.from_date <= @AsOf AND m.until_date >= @AsOf
      JOIN convention_commune p ON p.territory_id = m.territory_id
      WHERE w.identifier = @TerritoryCode AND w.type = @TerritoryType AND w.from_date <= @AsOf AND w.until_date >= @AsOf AND p.convention_key = a.convention_key)))
--? caf
  AND EXISTS (SELECT 1 FROM convention_caf f WHERE f.caf = @Caf AND f.convention_key = a.convention_key)
--? convention
  AND (c.id = @Convention OR EXISTS (
    SELECT 1 FROM action_share s JOIN action_plan q ON q.plan_key = s.plan_key JOIN convention t ON t.convention_key = q.convention_key
    WHERE s.action_key = a.action_key AND t.id = @Convention))
--? plan
  AND (a.plan_key IN (SELECT q.plan_key FROM action_plan q WHERE q.id = @Plan) OR EXISTS (
    SELECT 1 FROM action_share s JOIN action_plan q ON q.plan_key = s.plan_key WHERE s.action_key = a.action_key AND q.id = @Plan))
--? text
  AND a.search_text LIKE @Inside
--? external reference
  AND EXISTS (
    SELECT 1 FROM external_reference x
    WHERE x.external_id = @ExternalId AND x.system_code = @ExternalSystem AND x.resource_type = 'action' AND x.owner_key = a.action_key)
--? endFrom
  AND a.planned_end >= @EndFrom
--? endUntil
  AND a.planned_end <= @EndUntil
--? after plannedEnd
  AND (a.planned_end > @AfterDate OR (a.planned_end = @AfterDate AND a.action_key > @AfterKey))
--? after -plannedEnd
  AND (a.planned_end < @AfterDate OR (a.planned_end = @AfterDate AND a.action_key < @AfterKey))
--? sort plannedEnd
ORDER BY a.planned_end, a.action_key
--? sort -plannedEnd
ORDER BY a.planned_end DESC, a.action_key DESC
--? always
{page}
