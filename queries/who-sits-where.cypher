// title: Who sits where
// description: Everybody seen on a board, in the strongest capacity that a document gives: chair,
//   vice chair, member of a list, present, substitute, officer, in attendance, invited, apologies.
//   At a date: who had been seen by then, and was seen at the board's last meeting before it or
//   later.
// param: boards = [] -- board list: which boards; none means all
// param: at = "" -- date: the day asked about
// columns: board, person, capacity, organisations, present, meetings, line |
//   first_seen, last_seen, honorific_prefix, role, post, apologies, organisation_ids, board_id,
//   person_id, document, path, quote
// view: who-sits-where
CALL () {
  MATCH (b:Board)<-[r:MEMBER_OF]-(p:Person)
  WHERE (size($boards) = 0 OR b.id IN $boards) AND r.basis = 'listed'
  RETURN b AS b, p AS p, r AS r, r.first_seen AS first, r.last_seen AS last,
    CASE r.role
      WHEN 'chair' THEN '1 chair' WHEN 'vice chair' THEN '2 vice chair'
      WHEN 'invited' THEN '8 invited' ELSE '3 member' END AS rank
  UNION ALL
  MATCH (b:Board)-[:HELD]->(m:Meeting)<-[r:ATTENDED]-(p:Person)
  WHERE size($boards) = 0 OR b.id IN $boards
  RETURN b AS b, p AS p, r AS r, m.date AS first, m.date AS last,
    CASE
      WHEN r.role = 'chair' THEN '1 chair' WHEN r.role = 'vice chair' THEN '2 vice chair'
      WHEN r.status = 'present' THEN '4 present' WHEN r.status = 'substitute' THEN '5 substitute'
      WHEN r.status = 'officer' THEN '6 officer' ELSE '7 in attendance' END AS rank
  UNION ALL
  MATCH (b:Board)-[:HELD]->(m:Meeting)<-[r:SENT_APOLOGIES]-(p:Person)
  WHERE size($boards) = 0 OR b.id IN $boards
  RETURN b AS b, p AS p, r AS r, m.date AS first, m.date AS last, '9 apologies' AS rank
}
WITH b, p, r, first, last, rank,
  CASE WHEN $at <> '' AND first > $at THEN 1 ELSE 0 END AS later
ORDER BY b.id, p.id, later, rank, first, r.document, r.line
WITH b, p, min(first) AS first_seen, max(last) AS last_seen,
  collect(DISTINCT r.on_behalf_of) AS bodies,
  head(collect({rank: rank, role: r.role, post: r.post, document: r.document, line: r.line,
    quote: r.quote})) AS tie
OPTIONAL MATCH (b)-[:HELD]->(m:Meeting)
WHERE m.status = 'held' AND ($at = '' OR m.date <= $at)
WITH b, p, tie, first_seen, last_seen, bodies, count(m) AS meetings, max(m.date) AS latest
WHERE $at = '' OR (first_seen <= $at AND last_seen >= coalesce(latest, $at))
OPTIONAL MATCH (p)-[:REPRESENTS]->(o)
WHERE o.id IN bodies
WITH DISTINCT b, p, tie, first_seen, last_seen, meetings, o
ORDER BY b.id, p.id, o.name, o.id
WITH b, p, tie, first_seen, last_seen, meetings,
  collect(o.name) AS organisations, collect(o.id) AS organisation_ids
MATCH (d:Document)
WHERE d.id = tie.document
RETURN b.name AS board, p.name AS person, substring(tie.rank, 2) AS capacity,
  organisations AS organisations,
  COUNT {
    (p)-[:ATTENDED]->(m:Meeting)<-[:HELD]-(b) WHERE $at = '' OR m.date <= $at
  } AS present,
  meetings AS meetings, tie.line AS line, first_seen AS first_seen, last_seen AS last_seen,
  p.honorific_prefix AS honorific_prefix, tie.role AS role, tie.post AS post,
  COUNT {
    (p)-[:SENT_APOLOGIES]->(m:Meeting)<-[:HELD]-(b) WHERE $at = '' OR m.date <= $at
  } AS apologies,
  organisation_ids AS organisation_ids, b.id AS board_id, p.id AS person_id,
  d.id AS document, d.path AS path, tie.quote AS quote
ORDER BY board, board_id, tie.rank, person, person_id
