// title: Topics
// description: Every topic that an item speaks of, with how many items, meetings and boards, how
//   many items are about it, and from when to when; the most spoken of first.
// param: board = "" -- board: only in its items
// columns: topic, items, about, meetings, boards, first_date, last_date | other_names, topic_id
// view: topic-movement
MATCH (t:Topic)<-[r:ABOUT|MENTIONS]-(i:AgendaItem)<-[:HAS_ITEM]-(m:Meeting)<-[:HELD]-(b:Board)
WHERE $board = '' OR b.id = $board
WITH t, count(DISTINCT i) AS items,
  count(DISTINCT CASE type(r) WHEN 'ABOUT' THEN i.id END) AS about,
  count(DISTINCT m) AS meetings, count(DISTINCT b) AS boards,
  min(m.date) AS first_date, max(m.date) AS last_date
RETURN t.name AS topic, items AS items, about AS about, meetings AS meetings, boards AS boards,
  first_date AS first_date, last_date AS last_date, t.other_names AS other_names, t.id AS topic_id
ORDER BY items DESC, about DESC, topic, topic_id
