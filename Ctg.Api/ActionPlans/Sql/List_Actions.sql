SELECT a.action_key AS ActionKey, a.version, a.status, a.planned_start AS PlannedStart, a.planned_end AS PlannedEnd, a.summary AS Document
FROM plan_action a
JOIN convention c ON c.convention_key = a.convention_key
WHERE (@seesAll = 1 OR c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v JOIN {list cafs} l ON l.item = v.caf WHERE v.convention_key = c.convention_key))
--? status
  AND a.status IN (SELECT item FROM {list statuses})
--? late
  AND ((a.status IN ('proposed', 'planned') AND (a.planned_start < @asOf OR a.planned_end < @asOf))
    OR (a.status IN ('inProgress', 'paused') AND a.planned_end < @asOf))
--? on time
  AND NOT ((a.status IN ('proposed', 'planned') AND (a.planned_start < @asOf OR a.planned_end < @asOf))
    OR (a.status IN ('inProgress', 'paused') AND a.planned_end < @asOf))
--? pilot
  AND a.has_pilot = @hasPilot
--? theme
  AND EXISTS (SELECT 1 FROM action_theme h JOIN {list themes} i ON i.item = h.theme WHERE h.action_key = a.action_key)
--? territory
  AND (EXISTS (
      SELECT 1
      FROM territory t
      JOIN membership m ON m.within_id = t.territory_id
      JOIN action_commune n ON n.territory_id = m.territory_id
      WHERE t.type = @territoryType AND t.code = @territoryCode AND n.action_key = a.action_key)
    OR (NOT EXISTS (SELECT 1 FROM action_commune n WHERE n.action_key = a.action_key) AND EXISTS (
      SELECT 1
      FROM territory t
      JOIN membership m ON m.within_id = t.territory_id
      JOIN convention_commune p ON p.territory_id = m.territory_id
      WHERE t.type = @territoryType AND t.code = @territoryCode AND p.convention_key = a.convention_key)))
--? caf
  AND EXISTS (SELECT 1 FROM convention_caf f WHERE f.caf = @caf AND f.convention_key = a.convention_key)
--? convention
  AND c.id = @convention
--? plan
  AND a.plan_key IN (SELECT q.plan_key FROM action_plan q WHERE q.id = @plan)
--? text
  AND a.search_text LIKE @inside
--? endFrom
  AND a.planned_end >= @endFrom
--? endUntil
  AND a.planned_end <= @endUntil
--? after plannedEnd
  AND (a.planned_end > @afterDate OR (a.planned_end = @afterDate AND a.action_key > @afterKey))
--? after -plannedEnd
  AND (a.planned_end < @afterDate OR (a.planned_end = @afterDate AND a.action_key < @afterKey))
--? sort plannedEnd
ORDER BY a.planned_end, a.action_key
--? sort -plannedEnd
ORDER BY a.planned_end DESC, a.action_key DESC
--? always
{page}
