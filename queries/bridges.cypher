// title: People who bridge boards
// description: Everybody seen on several boards (listed, present in any capacity, or excused), with
//   the boards and the bodies they were there for; whoever joins most comes first.
// param: boards = [] -- board list: only between these; none means all
// param: least = 2 -- number: of boards that a person joins
// columns: person, count, boards, organisations, first_seen, last_seen |
//   honorific_prefix, board_ids, organisation_ids, person_id
// view: overlap
CALL () {
  MATCH (b:Board)<-[r:MEMBER_OF]-(p:Person)
  WHERE size($boards) = 0 OR b.id IN $boards
  RETURN b AS b, p AS p, r.first_seen AS first, r.last_seen AS last
  UNION ALL
  MATCH (b:Board)-[:HELD]->(m:Meeting)<-[:ATTENDED|SENT_APOLOGIES]-(p:Person)
  WHERE size($boards) = 0 OR b.id IN $boards
  RETURN b AS b, p AS p, m.date AS first, m.date AS last
}
WITH p, b, min(first) AS first, max(last) AS last
ORDER BY p.id, b.name, b.id
WITH p, count(b) AS count, collect(b.name) AS boards, collect(b.id) AS board_ids,
  min(first) AS first_seen, max(last) AS last_seen
WHERE count >= $least
OPTIONAL MATCH (p)-[:REPRESENTS]->(o)
WITH DISTINCT p, count, boards, board_ids, first_seen, last_seen, o
ORDER BY p.id, o.name, o.id
WITH p, count, boards, board_ids, first_seen, last_seen,
  collect(o.name) AS organisations, collect(o.id) AS organisation_ids
RETURN p.name AS person, count AS count, boards AS boards, organisations AS organisations,
  first_seen AS first_seen, last_seen AS last_seen, p.honorific_prefix AS honorific_prefix,
  board_ids AS board_ids, organisation_ids AS organisation_ids, p.id AS person_id
ORDER BY count DESC, person, person_id
