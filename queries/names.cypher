// title: Names
// description: Every name that a kind of thing goes by, written forms and former ids with it; what
//   names given loosely are looked up in.
// param: labels -- text list: Person, Board, Topic, Organisation or Meeting, one or several
// columns: label, name, other_names, id | former_ids
CALL () {
  MATCH (n:Person) WHERE 'Person' IN $labels RETURN n AS n, 'Person' AS label
  UNION ALL
  MATCH (n:Board) WHERE 'Board' IN $labels RETURN n AS n, 'Board' AS label
  UNION ALL
  MATCH (n:Topic) WHERE 'Topic' IN $labels RETURN n AS n, 'Topic' AS label
  UNION ALL
  MATCH (n:Organisation) WHERE 'Organisation' IN $labels RETURN n AS n, 'Organisation' AS label
  UNION ALL
  MATCH (n:Meeting) WHERE 'Meeting' IN $labels RETURN n AS n, 'Meeting' AS label
}
RETURN label AS label, n.name AS name, n.other_names AS other_names, n.id AS id,
  n.former_ids AS former_ids
ORDER BY label, name, id
