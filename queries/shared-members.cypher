// title: Who sits on both boards
// description: Everybody seen on both of two boards, in the strongest capacity on each, with the
//   line that proves it and for whom; the strongest capacity first.
// param: board -- board: the one board
// param: other -- board: the other board
// columns: person, capacity, other_capacity, organisations, present, other_present, line,
//   other_line | last_seen, other_last_seen, organisation_ids, person_id, document, path, quote,
//   other_document, other_path, other_quote
// view: who-sits-where
CALL () {
  MATCH (b:Board)<-[r:MEMBER_OF]-(p:Person)
  WHERE b.id IN [$board, $other] AND r.basis = 'listed'
  RETURN b AS b, p AS p, r AS r, r.first_seen AS first, r.last_seen AS last,
    CASE r.role
      WHEN 'chair' THEN '1 chair' WHEN 'vice chair' THEN '2 vice chair'
      WHEN 'invited' THEN '8 invited' ELSE '3 member' END AS rank
  UNION ALL
  MATCH (b:Board)-[:HELD]->(m:Meeting)<-[r:ATTENDED]-(p:Person)
  WHERE b.id IN [$board, $other]
  RETURN b AS b, p AS p, r AS r, m.date AS first, m.date AS last,
    CASE
      WHEN r.role = 'chair' THEN '1 chair' WHEN r.role = 'vice chair' THEN '2 vice chair'
      WHEN r.status = 'present' THEN '4 present' WHEN r.status = 'substitute' THEN '5 substitute'
      WHEN r.status = 'officer' THEN '6 officer' ELSE '7 in attendance' END AS rank
  UNION ALL
  MATCH (b:Board)-[:HELD]->(m:Meeting)<-[r:SENT_APOLOGIES]-(p:Person)
  WHERE b.id IN [$board, $other]
  RETURN b AS b, p AS p, r AS r, m.date AS first, m.date AS last, '9 apologies' AS rank
}
WITH b, p, r, first, last, rank
ORDER BY p.id, b.id, rank, first, r.document, r.line
WITH b, p, max(last) AS last_seen, collect(DISTINCT r.on_behalf_of) AS bodies,
  head(collect({rank: rank, document: r.document, line: r.line, quote: r.quote})) AS tie
ORDER BY p.id, b.id
WITH p, count(b) AS boards, collect(bodies) AS bodies,
  head(collect(CASE b.id WHEN $board THEN tie END)) AS tie,
  head(collect(CASE b.id WHEN $board THEN last_seen END)) AS last_seen,
  head(collect(CASE b.id WHEN $other THEN tie END)) AS other_tie,
  head(collect(CASE b.id WHEN $other THEN last_seen END)) AS other_last_seen
WHERE boards = 2
OPTIONAL MATCH (p)-[:REPRESENTS]->(o)
WHERE any(some IN bodies WHERE o.id IN some)
WITH DISTINCT p, tie, last_seen, other_tie, other_last_seen, o
ORDER BY p.id, o.name, o.id
WITH p, tie, last_seen, other_tie, other_last_seen, tie.document AS document,
  other_tie.document AS other_document,
  collect(o.name) AS organisations, collect(o.id) AS organisation_ids
MATCH (d:Document), (e:Document)
WHERE d.id = document AND e.id = other_document
RETURN p.name AS person, substring(tie.rank, 2) AS capacity,
  substring(other_tie.rank, 2) AS other_capacity, organisations AS organisations,
  COUNT { (p)-[:ATTENDED]->(:Meeting)<-[:HELD]-(:Board {id: $board}) } AS present,
  COUNT { (p)-[:ATTENDED]->(:Meeting)<-[:HELD]-(:Board {id: $other}) } AS other_present,
  tie.line AS line, other_tie.line AS other_line,
  last_seen AS last_seen, other_last_seen AS other_last_seen,
  organisation_ids AS organisation_ids, p.id AS person_id,
  document AS document, d.path AS path, tie.quote AS quote,
  other_document AS other_document, e.path AS other_path, other_tie.quote AS other_quote
ORDER BY tie.rank, other_tie.rank, person, person_id
