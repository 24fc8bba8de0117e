// The panel: all the evidence of what was chosen. Words of documents are text, never markup.

const panel = document.getElementById("panel");
let opener = null;
let opened = "";

function element(name, text, parent, kind) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.textContent = text;
  return parent.appendChild(made);
}

function fillEntry(entry, parent) {
  const made = element("div", "", parent, "entry");
  if (entry.opens) {
    const button = element("button", entry.head, made);
    button.type = "button";
    button.dataset.opens = entry.opens;
  } else if (entry.head) {
    element("b", entry.head, made);
  }
  if (entry.where) element("small", entry.where, made);
  if (entry.quote) element("q", entry.quote, made);
}

function fillPanel(told) {
  const [heading, sub, body] = panel.querySelectorAll("h2, p, div");
  heading.textContent = told.title;
  sub.textContent = told.sub;
  body.replaceChildren();
  for (const section of told.sections) {
    element("h3", section.head, body);
    for (const entry of section.entries) fillEntry(entry, body);
  }
}

// side: where it opens, away from what was clicked. from: where the focus goes back to.
function openPanel(id, from, side) {
  if (!DATA.panels[id]) return;
  opener = panel.hidden || !panel.contains(from) ? from : opener;
  opened = id;
  fillPanel(DATA.panels[id]);
  panel.classList.toggle("left", side === "left" && !document.body.classList.contains("beside"));
  panel.hidden = false;
  document.getElementById("close").hidden = id === DATA.opens;
  panel.scrollTop = 0;
  placePanel();
  panel.focus({ preventScroll: true });
  choose(id === DATA.opens ? [] : [id]);
  for (const row of document.querySelectorAll("tr")) {
    row.classList.toggle("open", Boolean(row.querySelector(`[data-opens="${CSS.escape(id)}"]`)));
  }
}

// Esc goes back: to the panel that stands open on this page, or to none.
function closePanel() {
  for (const row of document.querySelectorAll("tr.open")) row.classList.remove("open");
  if (DATA.opens && opened !== DATA.opens) {
    openPanel(DATA.opens, opener);
  } else if (!DATA.opens) {
    panel.hidden = true;
    opened = "";
    choose([]);
  }
  if (opener) opener.focus({ preventScroll: true });
}

// Below the head of the page as long as that is in view.
function placePanel() {
  const top = stage ? stage.getBoundingClientRect().top : 0;
  panel.style.top = `${Math.max(12, top + 10)}px`;
}
