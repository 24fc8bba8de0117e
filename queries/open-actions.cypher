// title: Actions by owner
// description: What is still to be done (or was done, dropped, or all), by owner and due date, with
//   the item that raised it and the first later item that takes up that meeting or title again.
// param: owner = "" -- person, organisation or board: who is to do it
// param: board = "" -- board: only what its meetings raised
// param: due = "" -- date: only what was due by then
// param: status = "open" -- one of open, done, dropped, all: how it stands
// columns: owner, action, due_date, status, board, date, line, later_date |
//   number, item, later_item, later_line, later_quote, owner_id, action_id, item_id, meeting_id,
//   board_id, later_item_id, document, path, quote
// view: board
MATCH (b:Board)-[:HELD]->(m:Meeting)-[:HAS_ITEM]->(i:AgendaItem)-[r:RAISED]->(a:Action)
WHERE ($board = '' OR b.id = $board) AND ($status = 'all' OR a.status = $status)
  AND ($due = '' OR a.due_date <= $due)
OPTIONAL MATCH (a)-[:ASSIGNED_TO]->(o)
WITH b, m, i, r, a, o
WHERE $owner = '' OR o.id = $owner
OPTIONAL MATCH (i)-[:ABOUT]->(t:Topic)
WITH b, m, i, r, a, o, collect(t.id) AS topics
OPTIONAL MATCH (m)<-[back:REFERS_TO]-(j:AgendaItem)<-[:HAS_ITEM]-(n:Meeting)
WHERE n.date > m.date AND back.relation IN ['matters arising', 'previous discussion']
OPTIONAL MATCH (j)-[:ABOUT]->(u:Topic)
WHERE u.id IN topics
WITH b, m, i, r, a, o, back, j, n,
  count(u) > 0 OR toLower(j.title) = toLower(i.title) AS takes_up
ORDER BY n.date, n.id, j.position
WITH b, m, i, r, a, o, head(collect(CASE WHEN takes_up THEN {date: n.date, item: j.title,
  item_id: j.id, line: back.line, quote: back.quote} END)) AS later
MATCH (d:Document)
WHERE d.id = r.document
RETURN o.name AS owner, a.text AS action, a.due_date AS due_date, a.status AS status,
  b.name AS board, m.date AS date, r.line AS line, later.date AS later_date, i.number AS number,
  i.title AS item, later.item AS later_item, later.line AS later_line,
  later.quote AS later_quote, o.id AS owner_id, a.id AS action_id, i.id AS item_id,
  m.id AS meeting_id, b.id AS board_id, later.item_id AS later_item_id, d.id AS document,
  d.path AS path, r.quote AS quote
ORDER BY owner, owner_id, due_date, date, line, action_id
