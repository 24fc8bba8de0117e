// What is painted on the canvas besides nodes and lines: bars, brackets, lanes, headings, dates.

const FACE = 'Arial, "Liberation Sans", Helvetica';

function paintLine(canvas, one) {
  canvas.beginPath();
  for (let at = 0; at < one.path.length; at += 2) canvas.lineTo(one.path[at], one.path[at + 1]);
  canvas.strokeStyle = colour(one.colour, !one.always && fades(one));
  canvas.lineWidth = one.width;
  canvas.lineCap = one.width > 5 ? "round" : "butt";
  canvas.setLineDash(one.dashes);
  canvas.stroke();
  canvas.setLineDash([]);
}

function paintWords(canvas, one) {
  canvas.font = `${one.bold ? "bold " : ""}${one.size}px ${FACE}`;
  canvas.textAlign = one.align || "left";
  canvas.textBaseline = "middle";
  canvas.fillStyle = colour(one.colour, !one.always && fades(one));
  canvas.fillText(one.text, one.x, one.y);
}

function paintDisc(canvas, one) {
  canvas.beginPath();
  canvas.arc(one.x, one.y, one.disc, 0, 2 * Math.PI);
  canvas.fillStyle = colour(one.colour, fades(one));
  canvas.fill();
}

function paintBehind(canvas) {
  for (const one of DATA.picture.painted) {
    if (one.path) paintLine(canvas, one);
    if (one.text) paintWords(canvas, one);
  }
}

function paintOver(canvas) {
  for (const one of DATA.picture.painted) if (one.disc) paintDisc(canvas, one);
  if (DATA.picture.pinned.lanes) paintPinned(canvas, DATA.picture.pinned);
}

// Names of lanes at the left edge of the view, and dates at the lower edge of what is to be seen
// of it: they stay there.
function paintPinned(canvas, { lanes, ticks, wide, foot }) {
  const corner = network.DOMtoCanvas({ x: 0, y: 0 });
  const seen = Math.min(stage.clientHeight, innerHeight - stage.getBoundingClientRect().top);
  const end = network.DOMtoCanvas({ x: stage.clientWidth, y: printing ? stage.clientHeight : seen });
  paintDates(canvas, ticks, corner.x + wide, end, foot);
  canvas.fillStyle = palette.paper;
  canvas.fillRect(corner.x, corner.y, wide - 6, end.y - corner.y);
  for (const lane of lanes) {
    const at = { x: corner.x + 21, size: 15, bold: true, colour: lane.colour, always: true };
    const top = lane.y - (lane.lines.length * 19 + (lane.note ? 18 : 0)) / 2 + 9;
    lane.lines.forEach((text, n) => paintWords(canvas, { ...at, text, y: top + 19 * n, ...lane.face }));
    const below = { ...at, size: 13, bold: false, colour: "muted" };
    if (lane.note) paintWords(canvas, { ...below, text: lane.note, y: top + 19 * lane.lines.length });
  }
}

function paintDates(canvas, ticks, from, end, foot) {
  canvas.fillStyle = palette.paper;
  canvas.fillRect(from - 6, end.y - foot, end.x - from + 6, foot);
  for (const tick of ticks) {
    if (tick.x < from) continue;
    const at = { x: tick.x, colour: tick.strong ? "ink" : "muted", align: tick.align, always: true };
    const y = end.y - foot + (tick.strong ? 33 : 13);
    paintWords(canvas, { ...at, y, text: tick.text, size: tick.strong ? 15 : 13, bold: tick.strong });
  }
}
