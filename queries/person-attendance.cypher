// title: Attendance record of a person
// description: Every meeting that a person attended or sent apologies to, in what capacity and for
//   whom, in the order of time.
// param: person -- person: whose record
// param: board = "" -- board: only this board's meetings
// columns: date, board, status, role, organisation, line, quote |
//   post, mode, part, board_id, meeting_id, organisation_id, document, path
// view: person
MATCH (p:Person {id: $person})-[r:ATTENDED|SENT_APOLOGIES]->(m:Meeting)<-[:HELD]-(b:Board)
WHERE $board = '' OR b.id = $board
OPTIONAL MATCH (p)-[:REPRESENTS]->(o)
WHERE o.id = r.on_behalf_of
WITH DISTINCT r, m, b, o
MATCH (d:Document)
WHERE d.id = r.document
RETURN m.date AS date, b.name AS board,
  CASE type(r) WHEN 'ATTENDED' THEN r.status ELSE 'apologies' END AS status,
  r.role AS role, o.name AS organisation, r.line AS line, r.quote AS quote,
  r.post AS post, r.mode AS mode, r.part AS part, b.id AS board_id, m.id AS meeting_id,
  o.id AS organisation_id, d.id AS document, d.path AS path
ORDER BY date, board, meeting_id, status
