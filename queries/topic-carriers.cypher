// title: Carriers of a topic
// description: Who was at a meeting of one board that spoke of a topic, and after it at one of
//   another board that did; the first such meeting on either side. It shows who could have carried
//   the topic, not that somebody did.
// param: topic -- topic: which one
// param: from_board = "" -- board: only carried from here
// param: to_board = "" -- board: only carried to here
// columns: person, from_date, from_board, to_date, to_board, from_line, to_line |
//   from_status, to_status, person_id, from_board_id, to_board_id, from_meeting_id,
//   to_meeting_id, from_document, from_path, from_quote, to_document, to_path, to_quote
// view: topic-movement
MATCH (t:Topic {id: $topic})<-[:ABOUT|MENTIONS]-(:AgendaItem)<-[:HAS_ITEM]-(m:Meeting)
MATCH (m)<-[:HELD]-(b:Board)
WITH DISTINCT m, b
MATCH (m)<-[r:ATTENDED]-(p:Person)
WITH p, b, m, r
ORDER BY p.id, b.id, m.date, m.id
WITH p, b, collect({date: m.date, meeting: m.id, status: r.status, document: r.document,
  line: r.line, quote: r.quote}) AS visits
WITH p, collect({id: b.id, name: b.name, visits: visits}) AS boards
WHERE size(boards) > 1
UNWIND boards AS a
UNWIND boards AS b
WITH p, a, b, a.visits[0] AS before, b.visits AS visits
WHERE a.id <> b.id AND ($from_board = '' OR a.id = $from_board)
  AND ($to_board = '' OR b.id = $to_board)
WITH p, a, b, before, head([visit IN visits WHERE visit.date > before.date]) AS after
WHERE after IS NOT NULL
WITH p, a, b, before, after, before.document AS from_document, after.document AS to_document
MATCH (d:Document), (e:Document)
WHERE d.id = from_document AND e.id = to_document
RETURN p.name AS person, before.date AS from_date, a.name AS from_board, after.date AS to_date,
  b.name AS to_board, before.line AS from_line, after.line AS to_line,
  before.status AS from_status, after.status AS to_status, p.id AS person_id,
  a.id AS from_board_id, b.id AS to_board_id, before.meeting AS from_meeting_id,
  after.meeting AS to_meeting_id, from_document AS from_document, d.path AS from_path,
  before.quote AS from_quote, to_document AS to_document, e.path AS to_path,
  after.quote AS to_quote
ORDER BY from_date, to_date, person, person_id, from_board_id, to_board_id
