// title: What a person spoke to
// description: The items that a person presented, reported on or spoke to, and the topics they are
//   about, in the order of time.
// param: person -- person: who spoke
// columns: date, board, number, item, verb, line, quote |
//   topics, topic_ids, board_id, meeting_id, item_id, document, path
// view: person
MATCH (p:Person {id: $person})-[r:SPOKE_TO]->(i:AgendaItem)<-[:HAS_ITEM]-(m:Meeting)
MATCH (m)<-[:HELD]-(b:Board)
OPTIONAL MATCH (i)-[:ABOUT]->(t:Topic)
WITH r, i, m, b, t
ORDER BY t.name, t.id
WITH r, i, m, b, collect(t.name) AS topics, collect(t.id) AS topic_ids
MATCH (d:Document)
WHERE d.id = r.document
RETURN m.date AS date, b.name AS board, i.number AS number, i.title AS item, r.verb AS verb,
  r.line AS line, r.quote AS quote, topics AS topics, topic_ids AS topic_ids, b.id AS board_id,
  m.id AS meeting_id, i.id AS item_id, d.id AS document, d.path AS path
ORDER BY date, board, meeting_id, i.position, line, verb
