// Text beside facts: a chosen fact and its words are lit on both sides and come into view.

function light(button) {
  for (const one of document.querySelectorAll(".lit")) one.classList.remove("lit");
  button.classList.add("lit");
  const article = document.getElementById(button.dataset.passage);
  const all = [...article.querySelectorAll("[data-facts]")];
  const words = all.filter((one) => one.dataset.facts.split(" ").includes(button.dataset.fact));
  for (const one of words.length ? words : [article]) one.classList.add("lit");
  (words[0] || article).scrollIntoView({ block: "center" });
}

document.addEventListener("click", ({ target }) => {
  const fact = target.closest("[data-passage]");
  if (!fact) return;
  if (fact.matches(".fact")) light(fact);
  else document.getElementById(fact.dataset.passage).scrollIntoView({ block: "start" });
});
