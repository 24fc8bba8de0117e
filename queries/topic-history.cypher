// title: Topic history
// description: Every item that speaks of a topic, on all boards, in the order of time: how often it
//   is said, whether the item is about it or names it in passing, and what came of it.
// param: topic -- topic: whose history
// param: board = "" -- board: only this one
// columns: date, board, number, item, said, about, outcome, line |
//   position, in_title, board_id, meeting_id, item_id, document, path, quote
// legend: ● about it   ○ in passing
// view: topic-movement
MATCH (t:Topic {id: $topic})<-[r:ABOUT|MENTIONS]-(i:AgendaItem)<-[:HAS_ITEM]-(m:Meeting)
MATCH (m)<-[:HELD]-(b:Board)
WHERE $board = '' OR b.id = $board
OPTIONAL MATCH (i)-[o:RESULTED_IN]->(x:Decision)
WITH r, i, m, b, o, x
ORDER BY i.id, o.line, x.id
WITH r, i, m, b, collect(DISTINCT x.classification) AS outcome
MATCH (d:Document)
WHERE d.id = r.document
RETURN m.date AS date, b.name AS board, i.number AS number, i.title AS item, r.mentions AS said,
  type(r) = 'ABOUT' AS about, outcome AS outcome, r.line AS line, i.position AS position,
  coalesce(r.in_title, false) AS in_title, b.id AS board_id, m.id AS meeting_id, i.id AS item_id,
  d.id AS document, d.path AS path, r.quote AS quote
ORDER BY date, board, meeting_id, position, item_id, about DESC
