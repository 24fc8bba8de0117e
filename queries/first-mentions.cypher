// title: First mention of a topic on each board
// description: The first item of each board that speaks of a topic, the earliest board first.
// param: topic -- topic: which one
// columns: date, board, number, item, said, about, line, quote |
//   items, board_id, meeting_id, item_id, document, path
// legend: ● about it   ○ in passing
// view: topic-movement
MATCH (t:Topic {id: $topic})<-[r:ABOUT|MENTIONS]-(i:AgendaItem)<-[:HAS_ITEM]-(m:Meeting)
MATCH (m)<-[:HELD]-(b:Board)
WITH b, m, i, r
ORDER BY b.id, m.date, m.id, i.position, type(r)
WITH b, count(DISTINCT i) AS items, head(collect({date: m.date, number: i.number, item: i.title,
  said: r.mentions, about: type(r) = 'ABOUT', line: r.line, quote: r.quote, meeting_id: m.id,
  item_id: i.id, document: r.document})) AS first
MATCH (d:Document)
WHERE d.id = first.document
RETURN first.date AS date, b.name AS board, first.number AS number, first.item AS item,
  first.said AS said, first.about AS about, first.line AS line, first.quote AS quote,
  items AS items, b.id AS board_id, first.meeting_id AS meeting_id, first.item_id AS item_id,
  d.id AS document, d.path AS path
ORDER BY date, board, board_id
