// title: Items that contain given words
// description: Items whose title or text has all the given words, in any order and case, with the
//   text around them.
// param: words -- text: one word or several
// param: board = "" -- board: only its items
// param: since = "" -- date: only on this day or later
// param: until = "" -- date: only on this day or earlier
// columns: date, board, number, item, quote, line |
//   exempt, position, board_id, meeting_id, item_id, document, path
// view: board
MATCH (b:Board)-[:HELD]->(m:Meeting)-[h:HAS_ITEM]->(i:AgendaItem)
WHERE ($board = '' OR b.id = $board)
  AND ($since = '' OR m.date >= $since) AND ($until = '' OR m.date <= $until)
WITH b, m, h, i, replace(i.title + '\n' + coalesce(i.text, ''), '\n', ' ') AS text,
  [word IN split(toLower($words), ' ') WHERE word <> ''] AS words
WHERE size(words) > 0 AND all(word IN words WHERE toLower(text) CONTAINS word)
WITH b, m, h, i, text,
  CASE WHEN toLower(text) CONTAINS toLower($words) THEN toLower($words) ELSE words[0] END AS found
WITH b, m, h, i, text, size(split(toLower(text), found)[0]) AS place
WITH b, m, h, i, text, CASE WHEN place > 120 THEN place - 120 ELSE 0 END AS start
MATCH (d:Document)
WHERE d.id = h.document
RETURN m.date AS date, b.name AS board, i.number AS number, i.title AS item,
  CASE WHEN start > 0 THEN '…' ELSE '' END + trim(substring(text, start, 300))
    + CASE WHEN size(text) > start + 300 THEN '…' ELSE '' END AS quote,
  h.line AS line, i.exempt AS exempt, i.position AS position, b.id AS board_id,
  m.id AS meeting_id, i.id AS item_id, d.id AS document, d.path AS path
ORDER BY date, board, meeting_id, position, item_id
