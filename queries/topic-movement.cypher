// title: Topic movement between boards
// description: A topic board by board, and on each board in the order of time: its items, what came
//   of them, and the meetings that they refer to. The board that spoke of it first comes first.
// param: topic -- topic: which one
// param: boards = [] -- board list: only these; none means all
// columns: board, date, number, item, said, about, outcome, refers_to, line |
//   first_date, position, decided, refers_to_ids, board_id, meeting_id, item_id, document, path,
//   quote
// legend: ● about it   ○ in passing
// view: topic-movement
MATCH (t:Topic {id: $topic})<-[:ABOUT|MENTIONS]-(:AgendaItem)<-[:HAS_ITEM]-(m:Meeting)
MATCH (m)<-[:HELD]-(b:Board)
WHERE size($boards) = 0 OR b.id IN $boards
WITH t, b, min(m.date) AS first_date
MATCH (b)-[:HELD]->(m:Meeting)-[:HAS_ITEM]->(i:AgendaItem)-[r:ABOUT|MENTIONS]->(t)
OPTIONAL MATCH (i)-[o:RESULTED_IN]->(x:Decision)
WITH b, first_date, m, i, r, o, x
ORDER BY i.id, o.line, x.id
WITH b, first_date, m, i, r, collect(DISTINCT x.classification) AS outcome
OPTIONAL MATCH (i)-[:REFERS_TO]->(named:Meeting)
WITH DISTINCT b, first_date, m, i, r, outcome, named
ORDER BY i.id, named.date, named.id
WITH b, first_date, m, i, r, outcome, collect(named.name) AS refers_to,
  collect(named.id) AS refers_to_ids
MATCH (d:Document)
WHERE d.id = r.document
RETURN b.name AS board, m.date AS date, i.number AS number, i.title AS item, r.mentions AS said,
  type(r) = 'ABOUT' AS about, outcome AS outcome, refers_to AS refers_to, r.line AS line,
  first_date AS first_date, i.position AS position, size(outcome) > 0 AS decided,
  refers_to_ids AS refers_to_ids, b.id AS board_id, m.id AS meeting_id, i.id AS item_id,
  d.id AS document, d.path AS path, r.quote AS quote
ORDER BY first_date, board, board_id, date, meeting_id, position, item_id, about DESC
