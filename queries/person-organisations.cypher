// title: For whom a person comes
// description: The organisations and boards that a person represents, with post, the whole that
//   each is part of, and from when to when; the latest first.
// param: person -- person: who
// columns: organisation, post, part_of, first_seen, last_seen, line, quote |
//   organisation_id, part_of_id, document, path
// view: person
MATCH (p:Person {id: $person})-[r:REPRESENTS]->(o)
OPTIONAL MATCH (o)-[:PART_OF]->(whole)
WITH r, o, whole
ORDER BY whole.name, whole.id
WITH r, o, head(collect({name: whole.name, id: whole.id})) AS whole
MATCH (d:Document)
WHERE d.id = r.document
RETURN o.name AS organisation, r.post AS post, whole.name AS part_of, r.first_seen AS first_seen,
  r.last_seen AS last_seen, r.line AS line, r.quote AS quote, o.id AS organisation_id,
  whole.id AS part_of_id, d.id AS document, d.path AS path
ORDER BY last_seen DESC, first_seen DESC, organisation, organisation_id, post
