/**
 * In the preview's pages: the content's mistakes, above the page; those of its own file also where they stand. And what
 * the server's own client leaves out: the reload of a page that an edit overtook before it could be told.
 */

const LINE = "data-ligne";
/** Mistakes shown of a list. */
const SHOWN = 50;
/** Characters shown of a line, on either side of its mistake. */
const AROUND = 60;

followEdits();

const { fichier } = document.querySelector('script[src$="/_apercu/client.js"]').dataset;
const answer = await fetch("/_apercu/problemes.json", { cache: "no-store" });
const problems = await answer.json();
const own = problems.filter(({ file }) => file === fichier);
const others = problems.filter(({ file }) => file !== fichier);

if (problems.length > 0) document.body.prepend(panel());
for (const problem of own.toReversed()) mark(problem);

/** Once the server is heard, nothing is missed any more; what came before is seen by the number of the site's state. */
function followEdits() {
  const [navigation] = performance.getEntriesByType("navigation");
  const own = navigation?.serverTiming.find(({ name }) => name === "etat")?.duration;
  const socket = new WebSocket(location.origin.replace("http", "ws"));
  socket.addEventListener("message", async ({ data }) => {
    const { type, subtype, status } = JSON.parse(data);
    if (type === "eleventy.reload" && subtype !== "css") location.reload();
    if (status !== "connected" || own === undefined) return;
    const answer = await fetch("/_apercu/etat.json", { cache: "no-store" });
    if (own !== (await answer.json())) location.reload();
  });
}

function panel() {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const details = element("details", "fr-alert fr-alert--sm");
  details.classList.add(errors > 0 ? "fr-alert--error" : "fr-alert--warning");
  details.lang = "fr";
  details.open = errors > 0 || own.length > 0;
  const title = errors > 0 ? "Le site ne serait pas publié" : "Avertissements";
  details.append(
    element("summary", "", `${title} : ${problems.length} remarque${problems.length > 1 ? "s" : ""}`),
    ...section("Dans cette page", own),
    ...(own.length > 0 ? elsewhere() : section("", others)),
  );
  return details;
}

/** Folded: the page at hand comes first. */
function elsewhere() {
  if (others.length === 0) return [];
  const details = element("details");
  details.append(element("summary", "", `Ailleurs : ${others.length}`), ...section("", others));
  return [details];
}

function section(title, told) {
  if (told.length === 0) return [];
  const list = element("ul");
  for (const problem of told.slice(0, SHOWN)) {
    const { file, line, column, message, hint } = problem;
    const item = element("li");
    const place = [file, line, column].filter((part) => part !== undefined).join(":");
    item.append(
      element("code", "", place),
      ` ${message} `,
      element("em", "", hint ?? ""),
      ...excerpt(problem),
    );
    list.append(item);
  }
  if (told.length > SHOWN) list.append(element("li", "", `… et ${told.length - SHOWN} de plus`));
  return title === "" ? [list] : [element("p", "fr-text--bold fr-mb-1v", title), list];
}

/** The line as written, its mistake marked. */
function excerpt({ line, column, extrait }) {
  if (extrait === undefined) return [];
  const at = Math.min((column ?? 1) - 1, extrait.length);
  const from = Math.max(0, at - AROUND);
  const quoted = element("pre", "fr-text--sm fr-my-1v", `${line} │ ${from > 0 ? "…" : ""}`);
  const marked = extrait.slice(at).split(/(?<=[^\s])(?=\s)/, 1)[0] || " ";
  quoted.append(
    extrait.slice(from, at),
    element("mark", "", marked),
    extrait.slice(at + marked.length, at + marked.length + AROUND),
  );
  return [quoted];
}

/** A message before the block of the page that holds the line of a mistake. */
function mark({ line, message, hint, severity }) {
  if (line === undefined) return;
  let block;
  for (const one of document.querySelectorAll(`main [${LINE}]`)) {
    const start = Number(one.getAttribute(LINE));
    if (start <= line && start >= Number(block?.getAttribute(LINE) ?? 0)) block = one;
  }
  if (!block) return;
  const note = element("p", `fr-message fr-message--${severity === "error" ? "error" : "warning"}`);
  note.lang = "fr";
  note.append(`Ligne ${line} : ${message} ${hint ?? ""}`);
  const listed = block.closest("li, thead, tbody, dt, dd");
  if (listed === block || listed?.contains(block))
    (listed.closest("ul, ol, table, dl") ?? block).before(note);
  else block.before(note);
}

function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
