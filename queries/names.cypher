// title: Names
// description: Every name that a kind of thing goes by, written forms and former ids with it, and
//   whether it was read of itself: of a board a meeting, of a meeting a document. What names given
//   loosely are looked up in.
// param: labels -- text list: Person, Board, Topic, Organisation or Meeting, one or several
// columns: label, name, other_names, id | former_ids, read
CALL () {
  MATCH (n:Person)
  WHERE 'Person' IN $labels
  RETURN n AS n, 'Person' AS label, true AS read
  UNION ALL
  MATCH (n:Board)
  WHERE 'Board' IN $labels
  OPTIONAL MATCH (n)-[:HELD]->(:Meeting)<-[:RECORDS]-(d:Document)
  RETURN n AS n, 'Board' AS label, count(d) > 0 AS read
  UNION ALL
  MATCH (n:Topic)
  WHERE 'Topic' IN $labels
  RETURN n AS n, 'Topic' AS label, true AS read
  UNION ALL
  MATCH (n:Organisation)
  WHERE 'Organisation' IN $labels
  RETURN n AS n, 'Organisation' AS label, true AS read
  UNION ALL
  MATCH (n:Meeting)
  WHERE 'Meeting' IN $labels
  OPTIONAL MATCH (n)<-[:RECORDS]-(d:Document)
  RETURN n AS n, 'Meeting' AS label, count(d) > 0 AS read
}
RETURN label AS label, n.name AS name, n.other_names AS other_names, n.id AS id,
  n.former_ids AS former_ids, read AS read
ORDER BY label, name, id
