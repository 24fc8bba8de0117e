// title: What a meeting decided
// description: The decisions and actions of a meeting in the order of its items; an item without
//   any stays, with nothing beside it.
// param: meeting -- meeting: which one
// columns: number, item, kind, outcome, text, owners, due_date, line |
//   position, section, exempt, status, item_id, outcome_id, document, path, quote
// view: board
MATCH (m:Meeting {id: $meeting})-[h:HAS_ITEM]->(i:AgendaItem)
OPTIONAL MATCH (i)-[r:RESULTED_IN|RAISED]->(x)
OPTIONAL MATCH (x)-[:ASSIGNED_TO]->(o)
WITH h, i, r, x, o
ORDER BY i.position, o.name, o.id
WITH i, x, type(r) AS type, collect(o.name) AS owners, coalesce(r.document, h.document) AS document,
  coalesce(r.line, h.line) AS line, coalesce(r.quote, h.quote) AS quote
MATCH (d:Document)
WHERE d.id = document
RETURN i.number AS number, i.title AS item,
  CASE type WHEN 'RESULTED_IN' THEN 'decision' WHEN 'RAISED' THEN 'action' END AS kind,
  coalesce(x.classification, x.status) AS outcome, x.text AS text, owners AS owners,
  x.due_date AS due_date, line AS line, i.position AS position, i.section AS section,
  i.exempt AS exempt, i.status AS status, i.id AS item_id, x.id AS outcome_id,
  document AS document, d.path AS path, quote AS quote
ORDER BY position, line, kind, outcome_id
