// title: What this store holds
// description: Each board with its documents, meetings and people, from when to when, and the
//   gaps: dates of meetings that are named in what was read, and were not read themselves.
// columns: board, area, documents, meetings, scheduled, people, first_date, last_date, gaps |
//   classification, board_id
// view: who-sits-where
MATCH (b:Board)
OPTIONAL MATCH (b)-[:HELD]->(m:Meeting)
OPTIONAL MATCH (m)<-[:RECORDS]-(d:Document)
WITH b, m, count(d) AS documents
ORDER BY b.id, m.date, m.id
WITH b, sum(documents) AS documents,
  count(CASE WHEN m.status = 'held' AND documents > 0 THEN 1 END) AS meetings,
  count(CASE m.status WHEN 'scheduled' THEN 1 END) AS scheduled,
  min(CASE WHEN documents > 0 THEN m.date END) AS first_date,
  max(CASE WHEN documents > 0 THEN m.date END) AS last_date,
  collect(CASE WHEN documents = 0 AND m.status <> 'scheduled' THEN m.date END) AS gaps
CALL (b) {
  MATCH (b)<-[:MEMBER_OF]-(p:Person)
  RETURN p AS p
  UNION
  MATCH (b)-[:HELD]->(:Meeting)<-[:ATTENDED|SENT_APOLOGIES]-(p:Person)
  RETURN p AS p
}
RETURN b.name AS board, b.area AS area, documents AS documents, meetings AS meetings,
  scheduled AS scheduled, count(p) AS people, first_date AS first_date, last_date AS last_date, gaps AS gaps,
  b.classification AS classification, b.id AS board_id
ORDER BY meetings DESC, documents DESC, board, board_id
