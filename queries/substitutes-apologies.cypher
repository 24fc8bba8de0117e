// title: Substitutes and apologies
// description: Who sent apologies and who came in somebody's place, meeting by meeting; a
//   substitute whose absent member sent no apologies is there too.
// param: board = "" -- board: only this one's meetings
// param: person = "" -- person: only where this person was away or came in another's place
// columns: date, board, absent, substitute, apologies, line, quote |
//   post, absent_id, substitute_id, board_id, meeting_id, document, path
// view: board
CALL () {
  MATCH (m:Meeting)<-[r:SENT_APOLOGIES]-(absent:Person)
  OPTIONAL MATCH (absent)<-[s:SUBSTITUTED_FOR]-(substitute:Person)
  WHERE s.meeting = m.id
  RETURN m AS m, r AS r, absent AS absent, substitute AS substitute, true AS apologies
  UNION ALL
  MATCH (m:Meeting)<-[r:ATTENDED]-(substitute:Person)
  WHERE r.status = 'substitute'
  OPTIONAL MATCH (substitute)-[s:SUBSTITUTED_FOR]->(absent:Person)
  WHERE s.meeting = m.id
  WITH m, r, substitute, absent
  WHERE absent IS NULL OR NOT EXISTS { (absent)-[:SENT_APOLOGIES]->(m) }
  RETURN m AS m, r AS r, absent AS absent, substitute AS substitute, false AS apologies
}
MATCH (m)<-[:HELD]-(b:Board)
WHERE ($board = '' OR b.id = $board)
  AND ($person = '' OR absent.id = $person OR substitute.id = $person)
MATCH (d:Document)
WHERE d.id = r.document
RETURN m.date AS date, b.name AS board, absent.name AS absent, substitute.name AS substitute,
  apologies AS apologies, r.line AS line, r.quote AS quote, r.post AS post,
  absent.id AS absent_id, substitute.id AS substitute_id, b.id AS board_id, m.id AS meeting_id,
  d.id AS document, d.path AS path
ORDER BY date, board, absent, substitute, meeting_id, absent_id, substitute_id
