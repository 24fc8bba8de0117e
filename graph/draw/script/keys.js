// Keys, search and buttons.

const STEP = 80; // pixels that an arrow key moves the picture
const find = document.getElementById("find");
const KEYS = {
  ArrowLeft: () => pan(-STEP, 0),
  ArrowRight: () => pan(STEP, 0),
  ArrowUp: () => pan(0, -STEP),
  ArrowDown: () => pan(0, STEP),
  "+": () => zoom(1.25),
  "=": () => zoom(1.25),
  "-": () => zoom(0.8),
  "−": () => zoom(0.8),
  0: () => fit(true),
};
let matches = [];

function bare(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

// Lights every thing whose name has the words begun with what is typed.
function search() {
  const words = bare(find.value).split(/\s+/).filter(Boolean);
  const named = ([, told]) => words.every((word) => bare(told.title).includes(word));
  matches = words.length ? Object.entries(DATA.panels).filter(named).map(([id]) => id) : [];
  matches = matches.filter((id) => id !== DATA.opens);
  document.getElementById("found").textContent = words.length ? `${matches.length} found` : "";
  choose(words.length ? (matches.length ? matches : ["nothing"]) : []);
}

function clearSearch() {
  find.value = "";
  search();
}

function openNextMatch() {
  const next = matches[(matches.indexOf(opened) + 1) % matches.length];
  if (!next) return;
  openPanel(next, find, "right");
  find.focus();
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.matches("input, select");
  if (event.key === "Escape") {
    if (find && find.value) clearSearch();
    closePanel();
  } else if (event.key === "/" && find && !typing) {
    find.focus();
  } else if (KEYS[event.key] && network && !typing && (event.target === stage || !event.key.startsWith("Arrow"))) {
    KEYS[event.key]();
  } else {
    return;
  }
  event.preventDefault();
}

function showThinner() {
  const hidden = DATA.picture.edges.filter((one) => (one.thin || Infinity) < least).length;
  const told = `(${hidden} thinner ${hidden === 1 ? "one appears" : "ones appear"} when a board is chosen)`;
  document.getElementById("thinner").textContent = hidden ? told : "";
}

document.addEventListener("keydown", onKey);
document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-opens]");
  if (button) openPanel(button.dataset.opens, button, "right");
});
document.getElementById("close").addEventListener("click", closePanel);
addEventListener("scroll", () => {
  placePanel();
  if (network && DATA.picture.pinned.lanes) network.redraw();
}, { passive: true });

if (stage) {
  show();
  addEventListener("resize", () => { fit(false); placePanel(); });
  find.addEventListener("input", search);
  find.addEventListener("keydown", (event) => event.key === "Enter" && openNextMatch());
  document.getElementById("smaller").addEventListener("click", () => zoom(0.8));
  document.getElementById("larger").addEventListener("click", () => zoom(1.25));
  document.getElementById("all").addEventListener("click", () => fit(true));
  document.getElementById("earlier").addEventListener("click", () => pan(-stage.clientWidth / 2, 0));
  document.getElementById("later").addEventListener("click", () => pan(stage.clientWidth / 2, 0));
}
const leastChoice = document.getElementById("least");
if (leastChoice) {
  leastChoice.addEventListener("change", () => { least = Number(leastChoice.value); repaint(); showThinner(); });
  showThinner();
}
if (DATA.opens) openPanel(DATA.opens, document.body);
