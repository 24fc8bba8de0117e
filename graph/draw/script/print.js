// Paper is light: the picture is drawn so, whole, and shown as an image while it is printed.

function useColours(name) {
  palette = DATA.palette[name];
  repaint();
  if (network) network.redraw();
}

DARK.addEventListener("change", () => useColours(DARK.matches ? "dark" : "light"));

addEventListener("beforeprint", () => {
  if (!network) return;
  printing = true;
  chosen = [];
  fit(true);
  useColours("light");
  const image = document.createElement("img");
  image.alt = stage.getAttribute("aria-label");
  image.src = stage.querySelector("canvas").toDataURL();
  stage.append(image);
});

addEventListener("afterprint", () => {
  printing = false;
  for (const image of stage ? stage.querySelectorAll("img") : []) image.remove();
  chosen = opened && opened !== DATA.opens ? [opened] : [];
  useColours(DARK.matches ? "dark" : "light");
});
