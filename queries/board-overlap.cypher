// title: Overlap of boards
// description: How many people each two boards share, and who they are. A person belongs to a
//   board that lists, saw or excused him or her; the boards that share most come first.
// param: boards = [] -- board list: only between these; none means all
// columns: board, other, shared, people | person_ids, board_id, other_board_id
// view: overlap
CALL () {
  MATCH (b:Board)<-[:MEMBER_OF]-(p:Person)
  WHERE size($boards) = 0 OR b.id IN $boards
  RETURN b AS b, p AS p
  UNION
  MATCH (b:Board)-[:HELD]->(:Meeting)<-[:ATTENDED|SENT_APOLOGIES]-(p:Person)
  WHERE size($boards) = 0 OR b.id IN $boards
  RETURN b AS b, p AS p
}
WITH p, b
ORDER BY b.name, b.id
WITH p, collect({name: b.name, id: b.id}) AS boards
WHERE size(boards) > 1
UNWIND boards AS a
UNWIND boards AS b
WITH a, b, p
WHERE a.name < b.name OR (a.name = b.name AND a.id < b.id)
WITH a, b, p
ORDER BY p.name, p.id
WITH a, b, count(p) AS shared, collect(p.name) AS people, collect(p.id) AS person_ids
RETURN a.name AS board, b.name AS other, shared AS shared, people AS people,
  person_ids AS person_ids, a.id AS board_id, b.id AS other_board_id
ORDER BY shared DESC, board, other, board_id, other_board_id
