// The picture: vis-network with what was drawn for it; what is open stays, the rest fades.

const stage = document.getElementById("picture");
const ratio = window.devicePixelRatio || 1;
// Crisp on paper too: vis-network takes the resolution of its canvas from here.
Object.defineProperty(window, "devicePixelRatio", { configurable: true, get: () => Math.max(2, ratio) });

const SCALES = [0.9, 1.15]; // of the whole picture: the page scrolls rather than names shrink
const PANEL = 380; // pixels that the panel takes with its margins
let network = null;
let nodes, edges;
let chosen = []; // panels that light what belongs to them
let least = DATA.least;

function fades(one) {
  return chosen.length > 0 && !one.of.some((id) => chosen.includes(id));
}

function styledNode(one) {
  const faded = fades(one);
  return {
    ...one,
    label: one.label.trim() || undefined,
    color: coloured(one.color, faded),
    font: one.font && coloured(one.font, faded),
    hidden: thin(one),
  };
}

function styledEdge(one) {
  const faded = fades(one);
  return { ...one, color: coloured(one.color, faded), font: coloured(one.font, faded), hidden: thin(one) };
}

function thin(one) {
  return (one.thin || Infinity) < least && (chosen.length === 0 || fades(one));
}

function repaint() {
  if (!network) return;
  nodes.update(DATA.picture.nodes.map(styledNode));
  edges.update(DATA.picture.edges.map(styledEdge));
}

function choose(ids) {
  chosen = ids;
  repaint();
}

// The picture in the width that there is; its height follows, and the page scrolls. Lanes longer
// than that begin at the left; `all` shows them whole, however small.
function fit(all) {
  const [left, top, right, bottom] = DATA.picture.bounds;
  const lanes = Boolean(DATA.picture.pinned.lanes);
  const whole = stage.clientWidth / (right - left);
  const scale = Math.min(SCALES[1], Math.max(SCALES[0], whole));
  stage.style.minWidth = lanes ? "" : `${Math.ceil((right - left) * SCALES[0])}px`;
  stage.style.height = `${Math.ceil((bottom - top) * scale)}px`;
  network.setSize("100%", "100%");
  network.redraw();
  const shown = all ? Math.min(scale, whole) : scale;
  const wide = lanes ? stage.clientWidth / shown : right - left;
  network.moveTo({ position: { x: left + wide / 2, y: (top + bottom) / 2 }, scale: shown });
  for (const id of ["earlier", "later"]) document.getElementById(id).hidden = !lanes || whole >= scale;
}

function zoom(factor) {
  network.moveTo({ scale: network.getScale() * factor, animation: false });
}

// Lanes stay in view; there is room at their end for the panel.
function pan(x, y) {
  const [left, , right] = DATA.picture.bounds;
  const at = network.getViewPosition();
  const scale = network.getScale();
  const half = stage.clientWidth / 2 / scale;
  const last = Math.max(left + half, right + PANEL / scale - half);
  const moved = at.x + x / scale;
  const lanes = Boolean(DATA.picture.pinned.lanes);
  const there = lanes ? Math.min(Math.max(moved, left + half), last) : moved;
  network.moveTo({ position: { x: there, y: at.y + y / scale } });
}

// What lies under a point of the picture: the panel that it opens.
function panelAt(point) {
  const node = network.getNodeAt(point);
  const opened = node !== undefined && nodes.get(node).opens;
  if (opened) return opened;
  const edge = network.getEdgeAt(point);
  return edge === undefined ? "" : edges.get(edge).opens;
}

// The panel opens away from the click; over lanes, whose names are left, the picture makes room.
function openBeside(id, point) {
  const lanes = Boolean(DATA.picture.pinned.lanes);
  const hidden = point.x + PANEL - stage.clientWidth;
  if (lanes && hidden > 0) pan(hidden, 0);
  for (const tip of stage.querySelectorAll(".vis-tooltip")) tip.style.visibility = "hidden";
  openPanel(id, stage, lanes || point.x < stage.clientWidth * 0.58 ? "right" : "left");
}

function show() {
  nodes = new vis.DataSet(DATA.picture.nodes.map(styledNode));
  edges = new vis.DataSet(DATA.picture.edges.map(styledEdge));
  network = new vis.Network(stage, { nodes, edges }, { ...DATA.picture.options, autoResize: false });
  network.on("beforeDrawing", paintBehind);
  network.on("afterDrawing", paintOver);
  network.on("click", ({ pointer }) => {
    const id = panelAt(pointer.DOM);
    if (id) openBeside(id, pointer.DOM);
    else closePanel();
  });
  for (const name of ["Node", "Edge"]) {
    network.on(`hover${name}`, () => stage.classList.add("pointing"));
    network.on(`blur${name}`, () => stage.classList.remove("pointing"));
  }
  fit(false);
}
