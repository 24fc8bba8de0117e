// title: Who represents an organisation
// description: Everybody seen for an organisation or one of its parts, with the post given and from
//   when to when; the earliest first.
// param: organisation -- organisation or board: the body represented
// columns: person, post, organisation, first_seen, last_seen, line |
//   honorific_prefix, person_id, organisation_id, document, path, quote
// view: person
CALL () {
  MATCH (whole:Organisation {id: $organisation})<-[:PART_OF*0..3]-(o:Organisation)
  RETURN o AS o
  UNION
  MATCH (o:Board {id: $organisation})
  RETURN o AS o
}
MATCH (o)<-[r:REPRESENTS]-(p:Person)
MATCH (d:Document)
WHERE d.id = r.document
RETURN p.name AS person, r.post AS post, o.name AS organisation, r.first_seen AS first_seen,
  r.last_seen AS last_seen, r.line AS line, p.honorific_prefix AS honorific_prefix,
  p.id AS person_id, o.id AS organisation_id, d.id AS document, d.path AS path, r.quote AS quote
ORDER BY first_seen, person, organisation, post, person_id, organisation_id
