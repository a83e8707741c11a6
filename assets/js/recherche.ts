/**
 * The search page: reads `?q=`, asks the engine, shows what it finds. Without a question nothing is loaded, and
 * the page shows the ways to find something by oneself, as it does without scripts.
 */
import { type Group, loadEngine, MissingIndex, search } from "./search/engine.ts";
import { ResultsView } from "./search/results.ts";

const LONGEST_QUESTION = 200;

/** Milliseconds: time enough for 160 KB on a poor mobile network. */
const TIME_LIMIT = 30_000;

/** The blocks of the page that a search shows or hides. */
type Block = "help" | "none" | "missing" | "failed";

const page = document.querySelector<HTMLElement>("[data-search-index]");
const parameters = new URLSearchParams(location.search);
const question = (parameters.get("q") ?? "").replace(/\s+/g, " ").trim().slice(0, LONGEST_QUESTION);

if (page && question) void answer(page);

async function answer(page: HTMLElement): Promise<void> {
  const quoted = `«\u00A0${question}\u00A0»`;
  const field = page.querySelector("input");
  if (field) field.value = question;
  setTitle(`Résultats pour ${quoted}`);
  show(page, "help", false);
  say(page, "Recherche en cours…");
  try {
    const groups = await withTimeLimit(find(page.dataset.searchIndex ?? "/"));
    if (groups.length === 0) {
      setTitle(`Aucun résultat pour ${quoted}`);
      say(page, `Aucun résultat pour ${quoted}`);
      for (const block of ["none", "help"] as const) show(page, block, true);
      return;
    }
    const view = new ResultsView(groups, {
      filter: part(page, "filter"),
      results: part(page, "results"),
      onCount: (total, shown) => say(page, countOf(total, shown, quoted)),
      onChoice: rememberKind,
      onFailure: (error) => tellFailure(page, error),
    });
    await view.choose(parameters.get("type"));
  } catch (error) {
    tellFailure(page, error);
  }
}

async function find(folder: string): Promise<Group[]> {
  return search(await loadEngine(folder), question);
}

/** When a part of the engine does not come, it waits for ever without a word. */
function withTimeLimit<Answer>(task: Promise<Answer>): Promise<Answer> {
  const limit = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("the search engine does not answer")), TIME_LIMIT);
  });
  return Promise.race([task, limit]);
}

function tellFailure(page: HTMLElement, error: unknown): void {
  const isMissing = error instanceof MissingIndex;
  if (!isMissing) console.error(error);
  say(page, "La recherche n’est pas disponible.");
  for (const block of [isMissing ? "missing" : "failed", "help"] as const) show(page, block, true);
}

function part(page: HTMLElement, name: string): HTMLElement {
  const found = page.querySelector<HTMLElement>(`[data-search="${name}"]`);
  if (!found) throw new Error(`the search page has no part named ${name}`);
  return found;
}

function show(page: HTMLElement, block: Block, isShown: boolean): void {
  part(page, block).hidden = !isShown;
}

function countOf(total: number, shown: number, quoted: string): string {
  const found = `${total} résultat${total > 1 ? "s" : ""} pour ${quoted}`;
  return shown < total ? `${found}, dont ${shown} affiché${shown > 1 ? "s" : ""}` : found;
}

/** In a status region, which screen readers read aloud without moving the focus. */
function say(page: HTMLElement, message: string): void {
  part(page, "status").textContent = message;
}

function setTitle(start: string): void {
  const site = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content;
  document.title = site ? `${start} — ${site}` : start;
}

/** Keeps the kind in the address, for a reload, a return or a link sent to someone. */
function rememberKind(kind: string | undefined): void {
  const address = new URL(location.href);
  if (kind === undefined) address.searchParams.delete("type");
  else address.searchParams.set("type", kind);
  if (address.href !== location.href) history.replaceState(null, "", address);
}
