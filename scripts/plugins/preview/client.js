/** In the preview's pages: shows the content's mistakes, each at its line, above the page. */

const answer = await fetch("/_apercu/problemes.json", { cache: "no-store" });
const problems = await answer.json();
if (problems.length > 0) document.body.prepend(panel());

function panel() {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const details = element("details", "fr-alert fr-alert--sm");
  details.classList.add(errors > 0 ? "fr-alert--error" : "fr-alert--warning");
  details.lang = "fr";
  details.open = errors > 0;
  const title = errors > 0 ? "Le site ne serait pas publié" : "Avertissements";
  details.append(
    element("summary", "", `${title} : ${problems.length} remarque${problems.length > 1 ? "s" : ""}`),
  );
  const list = element("ul");
  for (const { file, line, column, message, hint } of problems) {
    const item = element("li");
    const place = [file, line, column].filter((part) => part !== undefined).join(":");
    item.append(element("code", "", place), ` ${message} `, element("em", "", hint ?? ""));
    list.append(item);
  }
  details.append(list);
  return details;
}

function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
