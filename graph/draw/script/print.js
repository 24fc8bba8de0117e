// Paper is light: the picture is drawn so, whole, and shown as an image while it is printed.

function useColours(colours) {
  palette = colours;
  repaint();
  if (network) network.redraw();
}

DARK.addEventListener("change", () => useColours(onScreen()));

addEventListener("beforeprint", () => {
  if (!network) return;
  printing = true;
  chosen = [];
  fit(true);
  useColours({ ...DATA.palette.light, paper: "#FFFFFF" });
  const image = document.createElement("img");
  image.alt = stage.getAttribute("aria-label");
  image.src = stage.querySelector("canvas").toDataURL();
  stage.append(image);
});

addEventListener("afterprint", () => {
  printing = false;
  for (const image of stage ? stage.querySelectorAll("img") : []) image.remove();
  chosen = opened && opened !== DATA.opens ? [opened] : [];
  useColours(onScreen());
});
