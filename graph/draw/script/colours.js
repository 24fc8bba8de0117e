"use strict";
// The data of the page, and its colours: names of the palette become values here.

const DATA = JSON.parse(document.getElementById("data").textContent);
const DARK = matchMedia("(prefers-color-scheme: dark)");
const FADED = 0.18; // how much is left of what does not belong to the open panel
let printing = false;
let palette = onScreen();

function onScreen() {
  return DATA.palette[DARK.matches ? "dark" : "light"];
}

function channels(hex) {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

function colour(name, faded) {
  if (!faded) return palette[name];
  const paper = channels(palette.paper);
  const mixed = channels(palette[name]).map((one, at) => Math.round(paper[at] + (one - paper[at]) * FADED));
  return `rgb(${mixed.join(",")})`;
}

// A style of vis-network (colour, font) with values in place of names.
function coloured(style, faded) {
  return Object.fromEntries(
    Object.entries(style).map(([key, value]) => {
      if (value && typeof value === "object") return [key, coloured(value, faded)];
      return [key, ["color", "background", "border"].includes(key) ? colour(value, faded) : value];
    }),
  );
}
