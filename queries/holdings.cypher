// title: What this store holds
// description: Each board that meetings or people are known of, with its documents, meetings read,
//   and people, from when to when, and the gaps: dates of meetings that are named in what was
//   read, and were not read themselves.
// columns: board, documents, meetings, people, first_date, last_date, gaps |
//   area, scheduled, classification, board_id
// view: who-sits-where
MATCH (b:Board)
OPTIONAL MATCH (b)-[:HELD]->(m:Meeting)
OPTIONAL MATCH (m)<-[:RECORDS]-(d:Document)
WITH b, m, count(d) AS documents
ORDER BY b.id, m.date, m.id
WITH b, count(m) AS known, sum(documents) AS documents,
  count(CASE WHEN m.status = 'held' AND documents > 0 THEN 1 END) AS meetings,
  count(CASE m.status WHEN 'scheduled' THEN 1 END) AS scheduled,
  min(CASE WHEN documents > 0 THEN m.date END) AS first_date,
  max(CASE WHEN documents > 0 THEN m.date END) AS last_date,
  collect(CASE WHEN documents = 0 AND m.status <> 'scheduled' THEN m.date END) AS gaps
CALL (b) {
  CALL (b) {
    MATCH (b)<-[:MEMBER_OF]-(p:Person)
    RETURN p AS p
    UNION
    MATCH (b)-[:HELD]->(:Meeting)<-[:ATTENDED|SENT_APOLOGIES]-(p:Person)
    RETURN p AS p
  }
  RETURN count(p) AS people
}
WITH b, known, documents, meetings, scheduled, first_date, last_date, gaps, people
WHERE known > 0 OR people > 0
RETURN b.name AS board, documents AS documents, meetings AS meetings, people AS people,
  first_date AS first_date, last_date AS last_date, gaps AS gaps, b.area AS area,
  scheduled AS scheduled, b.classification AS classification, b.id AS board_id
ORDER BY meetings DESC, documents DESC, board, board_id
