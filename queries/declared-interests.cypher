// title: Declared interests
// description: Who declared an interest, in which item, and why, in the order of time.
// param: person = "" -- person: only this person's
// param: board = "" -- board: only at its meetings
// param: since = "" -- date: only on this day or later
// columns: date, board, person, number, item, reason, line |
//   person_id, board_id, meeting_id, item_id, document, path, quote
// view: person
MATCH (p:Person)-[r:DECLARED_INTEREST]->(i:AgendaItem)<-[:HAS_ITEM]-(m:Meeting)<-[:HELD]-(b:Board)
WHERE ($person = '' OR p.id = $person) AND ($board = '' OR b.id = $board)
  AND ($since = '' OR m.date >= $since)
MATCH (d:Document)
WHERE d.id = r.document
RETURN m.date AS date, b.name AS board, p.name AS person, i.number AS number, i.title AS item,
  r.reason AS reason, r.line AS line, p.id AS person_id, b.id AS board_id, m.id AS meeting_id,
  i.id AS item_id, d.id AS document, d.path AS path, r.quote AS quote
ORDER BY date, board, meeting_id, line, person, person_id, item_id
