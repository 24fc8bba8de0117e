// title: Documents of a meeting
// description: Every document read that belongs to a meeting: agenda, minutes, reports, and the
//   pack that it is part of.
// param: meeting -- meeting: which one
// columns: name, classification, date, path, line, pack |
//   pages, url, page, document, pack_id, quote
// view: board
MATCH (m:Meeting {id: $meeting})<-[r:RECORDS]-(d:Document)
OPTIONAL MATCH (d)-[:PART_OF]->(pack:Document)
RETURN d.name AS name, d.classification AS classification, d.date AS date, d.path AS path,
  r.line AS line, pack.name AS pack, d.pages AS pages, d.url AS url, r.page AS page,
  d.id AS document, pack.id AS pack_id, r.quote AS quote
ORDER BY path, line, document
