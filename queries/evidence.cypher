// title: Evidence
// description: Every relationship of a person, board, topic, organisation or meeting that a
//   document states, with the document, page, line and words; of a meeting also those of its items.
// param: thing -- thing: a person, board, topic, organisation or meeting
// param: relation = "" -- text: only this type of relationship, such as ATTENDED
// columns: relation, source, target, path, line, quote |
//   page, quotes, document, document_name, date, source_id, target_id
CALL () {
  MATCH (x:Person {id: $thing}) RETURN x AS x
  UNION ALL
  MATCH (x:Board {id: $thing}) RETURN x AS x
  UNION ALL
  MATCH (x:Topic {id: $thing}) RETURN x AS x
  UNION ALL
  MATCH (x:Organisation {id: $thing}) RETURN x AS x
  UNION ALL
  MATCH (x:Meeting {id: $thing}) RETURN x AS x
  UNION ALL
  MATCH (:Meeting {id: $thing})-[:HAS_ITEM]->(x:AgendaItem) RETURN x AS x
}
MATCH (x)-[r]-()
WHERE r.quote IS NOT NULL AND ($relation = '' OR type(r) = $relation)
WITH DISTINCT r
WITH r, startNode(r) AS a, endNode(r) AS b
MATCH (d:Document)
WHERE d.id = r.document
RETURN type(r) AS relation, coalesce(a.name, a.title, a.text) AS source,
  coalesce(b.name, b.title, b.text) AS target, d.path AS path, r.line AS line, r.quote AS quote,
  r.page AS page, r.quotes AS quotes, d.id AS document, d.name AS document_name, d.date AS date,
  a.id AS source_id, b.id AS target_id
ORDER BY relation, date, document, line, source_id, target_id, quote
