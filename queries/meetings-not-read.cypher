// title: Meetings named but not read
// description: Meetings that documents speak of, and of which no document is here: where each is
//   named, and as what. These are the gaps to close.
// param: board = "" -- board: only this one's meetings
// columns: date, board, named_on, item, relation, line, quote |
//   named_in, number, status, board_id, meeting_id, item_id, document, path
// view: board
MATCH (b:Board)-[h:HELD]->(m:Meeting)
WHERE ($board = '' OR b.id = $board) AND NOT EXISTS { (m)<-[:RECORDS]-(:Document) }
OPTIONAL MATCH (m)<-[r:REFERS_TO]-(i:AgendaItem)<-[:HAS_ITEM]-(n:Meeting)<-[:HELD]-(c:Board)
WITH b, m, i, n, c, r.relation AS relation, coalesce(r.document, h.document) AS document,
  coalesce(r.line, h.line) AS line, coalesce(r.quote, h.quote) AS quote
MATCH (d:Document)
WHERE d.id = document
RETURN m.date AS date, b.name AS board, n.date AS named_on, i.title AS item,
  relation AS relation, line AS line, quote AS quote, c.name AS named_in, i.number AS number,
  m.status AS status, b.id AS board_id, m.id AS meeting_id, i.id AS item_id,
  document AS document, d.path AS path
ORDER BY date, board, meeting_id, named_on, item_id, relation, line
