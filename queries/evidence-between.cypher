// title: Evidence of a relationship
// description: What ties two things together, each step with document, page, line and words: a
//   relationship between them, or two that meet in one person, meeting or item, or an item of a
//   meeting of a board.
// param: thing -- thing: a person, board, topic, organisation or meeting
// param: other -- thing: another one
// param: relation = "" -- text: only this type of relationship, such as ATTENDED
// columns: relation, source, target, path, line, quote |
//   page, quotes, document, document_name, date, source_id, target_id
CALL () {
  MATCH (a:Person {id: $thing}) RETURN a AS a
  UNION ALL
  MATCH (a:Board {id: $thing}) RETURN a AS a
  UNION ALL
  MATCH (a:Topic {id: $thing}) RETURN a AS a
  UNION ALL
  MATCH (a:Organisation {id: $thing}) RETURN a AS a
  UNION ALL
  MATCH (a:Meeting {id: $thing}) RETURN a AS a
}
CALL (a) {
  MATCH (a)-[r]-(b)
  WHERE b.id = $other
  RETURN r AS r
  UNION
  MATCH (a)-[r]-(x)-[s]-(b)
  WHERE b.id = $other AND (x:Person OR x:Meeting OR x:AgendaItem)
    AND NOT type(r) IN ['HELD', 'HAS_ITEM']
  RETURN r AS r
  UNION
  MATCH (a)-[s]-(x)-[r]-(b)
  WHERE b.id = $other AND (x:Person OR x:Meeting OR x:AgendaItem)
    AND NOT type(r) IN ['HELD', 'HAS_ITEM']
  RETURN r AS r
  UNION
  MATCH (a)-[r]-(:AgendaItem)<-[:HAS_ITEM]-(:Meeting)<-[:HELD]-(b:Board)
  WHERE b.id = $other
  RETURN r AS r
  UNION
  MATCH (a)-[:HELD]->(:Meeting)-[:HAS_ITEM]->(:AgendaItem)-[r]-(b)
  WHERE b.id = $other
  RETURN r AS r
}
WITH r, startNode(r) AS a, endNode(r) AS b
WHERE r.quote IS NOT NULL AND ($relation = '' OR type(r) = $relation)
MATCH (d:Document)
WHERE d.id = r.document
RETURN type(r) AS relation, coalesce(a.name, a.title, a.text) AS source,
  coalesce(b.name, b.title, b.text) AS target, d.path AS path, r.line AS line, r.quote AS quote,
  r.page AS page, r.quotes AS quotes, d.id AS document, d.name AS document_name, d.date AS date,
  a.id AS source_id, b.id AS target_id
ORDER BY relation, date, document, line, source_id, target_id, quote
