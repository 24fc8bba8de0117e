// title: Boards of a person
// description: Every board that a person was seen on, in the strongest capacity that a document
//   gives, for whom, and from when to when; the earliest first.
// param: person -- person: whose boards
// columns: board, capacity, organisations, first_seen, last_seen, present, meetings, line |
//   role, post, apologies, organisation_ids, board_id, document, path, quote
// view: person
CALL () {
  MATCH (p:Person {id: $person})-[r:MEMBER_OF]->(b:Board)
  WHERE r.basis = 'listed'
  RETURN b AS b, p AS p, r AS r, r.first_seen AS first, r.last_seen AS last,
    CASE r.role
      WHEN 'chair' THEN '1 chair' WHEN 'vice chair' THEN '2 vice chair'
      WHEN 'invited' THEN '8 invited' ELSE '3 member' END AS rank
  UNION ALL
  MATCH (p:Person {id: $person})-[r:ATTENDED]->(m:Meeting)<-[:HELD]-(b:Board)
  RETURN b AS b, p AS p, r AS r, m.date AS first, m.date AS last,
    CASE
      WHEN r.role = 'chair' THEN '1 chair' WHEN r.role = 'vice chair' THEN '2 vice chair'
      WHEN r.status = 'present' THEN '4 present' WHEN r.status = 'substitute' THEN '5 substitute'
      WHEN r.status = 'officer' THEN '6 officer' ELSE '7 in attendance' END AS rank
  UNION ALL
  MATCH (p:Person {id: $person})-[r:SENT_APOLOGIES]->(m:Meeting)<-[:HELD]-(b:Board)
  RETURN b AS b, p AS p, r AS r, m.date AS first, m.date AS last, '9 apologies' AS rank
}
WITH b, p, r, first, last, rank
ORDER BY b.id, rank, first, r.document, r.line
WITH b, p, min(first) AS first_seen, max(last) AS last_seen,
  collect(DISTINCT r.on_behalf_of) AS bodies,
  head(collect({rank: rank, role: r.role, post: r.post, document: r.document, line: r.line,
    quote: r.quote})) AS tie
OPTIONAL MATCH (p)-[:REPRESENTS]->(o)
WHERE o.id IN bodies
WITH DISTINCT b, p, tie, first_seen, last_seen, o
ORDER BY b.id, o.name, o.id
WITH b, p, tie, first_seen, last_seen,
  collect(o.name) AS organisations, collect(o.id) AS organisation_ids
MATCH (d:Document)
WHERE d.id = tie.document
RETURN b.name AS board, substring(tie.rank, 2) AS capacity, organisations AS organisations,
  first_seen AS first_seen, last_seen AS last_seen,
  COUNT { (p)-[:ATTENDED]->(:Meeting)<-[:HELD]-(b) } AS present,
  COUNT { (b)-[:HELD]->(m:Meeting) WHERE m.status = 'held' } AS meetings, tie.line AS line,
  tie.role AS role, tie.post AS post,
  COUNT { (p)-[:SENT_APOLOGIES]->(:Meeting)<-[:HELD]-(b) } AS apologies,
  organisation_ids AS organisation_ids, b.id AS board_id,
  d.id AS document, d.path AS path, tie.quote AS quote
ORDER BY first_seen, board, board_id
