// title: Attendance record of a board
// description: How often everybody attended a board's meetings or sent apologies, of all that were
//   held and read; most often present first.
// param: board -- board: whose meetings
// param: since = "" -- date: only meetings on this day or later
// param: until = "" -- date: only meetings on this day or earlier
// columns: person, present, apologies, meetings, capacities, first_seen, last_seen |
//   honorific_prefix, person_id, board_id
// view: board
MATCH (b:Board {id: $board})-[:HELD]->(m:Meeting)
WHERE m.status = 'held' AND ($since = '' OR m.date >= $since) AND ($until = '' OR m.date <= $until)
WITH b, count(m) AS meetings
MATCH (b)-[:HELD]->(m:Meeting)<-[r:ATTENDED|SENT_APOLOGIES]-(p:Person)
WHERE ($since = '' OR m.date >= $since) AND ($until = '' OR m.date <= $until)
WITH b, meetings, p, m.date AS date,
  CASE WHEN type(r) = 'SENT_APOLOGIES' THEN 'apologies'
    WHEN r.role IN ['chair', 'vice chair'] THEN r.role ELSE r.status END AS capacity,
  CASE type(r) WHEN 'ATTENDED' THEN 1 END AS came
ORDER BY p.id, date, capacity
WITH b, meetings, p, count(came) AS present, count(*) - count(came) AS apologies,
  collect(DISTINCT capacity) AS capacities, min(date) AS first_seen, max(date) AS last_seen
RETURN p.name AS person, present AS present, apologies AS apologies, meetings AS meetings,
  capacities AS capacities, first_seen AS first_seen, last_seen AS last_seen,
  p.honorific_prefix AS honorific_prefix, p.id AS person_id, b.id AS board_id
ORDER BY present DESC, apologies DESC, person, person_id
