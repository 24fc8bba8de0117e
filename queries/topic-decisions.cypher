// title: Decisions on a topic
// description: Every decision that came of an item about a topic (or, if asked, of one that only
//   names it), in the order of time.
// param: topic -- topic: which one
// param: board = "" -- board: only this one's decisions
// param: passing = "no" -- one of yes, no: whether items count that name the topic only in passing
// columns: date, board, number, item, outcome, decision, line |
//   votes_for, votes_against, abstentions, board_id, meeting_id, item_id, decision_id,
//   document, path, quote
// view: topic-movement
MATCH (t:Topic {id: $topic})<-[about:ABOUT|MENTIONS]-(i:AgendaItem)<-[:HAS_ITEM]-(m:Meeting)
MATCH (m)<-[:HELD]-(b:Board)
WHERE ($passing = 'yes' OR type(about) = 'ABOUT') AND ($board = '' OR b.id = $board)
MATCH (i)-[r:RESULTED_IN]->(x:Decision)
WITH DISTINCT b, m, i, r, x
MATCH (d:Document)
WHERE d.id = r.document
RETURN m.date AS date, b.name AS board, i.number AS number, i.title AS item,
  x.classification AS outcome, x.text AS decision, r.line AS line, x.votes_for AS votes_for,
  x.votes_against AS votes_against, x.abstentions AS abstentions, b.id AS board_id,
  m.id AS meeting_id, i.id AS item_id, x.id AS decision_id,
  d.id AS document, d.path AS path, r.quote AS quote
ORDER BY date, board, meeting_id, i.position, line, decision_id
