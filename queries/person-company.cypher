// title: Who a person meets
// description: Everybody who was at a meeting with a person, with how many meetings and on which
//   boards; most often first.
// param: person -- person: whose company
// param: least = 1 -- number: of meetings together
// columns: person, meetings, boards, first_date, last_date | board_ids, person_id
// view: person
MATCH (:Person {id: $person})-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(p:Person)
MATCH (m)<-[:HELD]-(b:Board)
WHERE p.id <> $person
WITH p, b, count(DISTINCT m) AS meetings, min(m.date) AS first_date, max(m.date) AS last_date
ORDER BY p.id, b.name, b.id
WITH p, sum(meetings) AS meetings, collect(b.name) AS boards, collect(b.id) AS board_ids,
  min(first_date) AS first_date, max(last_date) AS last_date
WHERE meetings >= $least
RETURN p.name AS person, meetings AS meetings, boards AS boards, first_date AS first_date,
  last_date AS last_date, board_ids AS board_ids, p.id AS person_id
ORDER BY meetings DESC, person, person_id
