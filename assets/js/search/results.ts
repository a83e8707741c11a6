/** The results on the page: some of every kind, or one kind at length, ten more at each press of a button. */
import { type Attributes, element, itemOf } from "./elements.ts";
import type { Group } from "./engine.ts";

/** Results shown at once: of the only kind, and of each kind when there are several. */
const PER_PAGE = 10;
const PER_KIND = 4;

interface Place {
  filter: HTMLElement;
  results: HTMLElement;
  onCount: (total: number, shown: number) => void;
  onChoice: (kind: string | undefined) => void;
  onFailure: (error: unknown) => void;
}

export class ResultsView {
  readonly #groups: readonly Group[];
  readonly #place: Place;
  /** Counts the choices: a slow answer to an older one is dropped. */
  #turn = 0;

  constructor(groups: readonly Group[], place: Place) {
    this.#groups = groups;
    this.#place = place;
    if (groups.length > 1) place.filter.replaceChildren(filterOf(groups));
  }

  /** Shows one kind, or all of them when the one asked for is not among the results. */
  async choose(kind: string | null | undefined): Promise<void> {
    const turn = ++this.#turn;
    const chosen = this.#groups.find((group) => group.kind === kind);
    const groups = chosen ? [chosen] : this.#groups;
    const isList = groups.length === 1;
    const sections = await Promise.all(groups.map((group) => this.#section(group, isList)));
    if (turn !== this.#turn) return;
    this.#place.results.replaceChildren(...sections);
    for (const button of this.#place.filter.querySelectorAll<HTMLButtonElement>("button")) {
      button.setAttribute("aria-pressed", `${button.value === (chosen?.kind ?? "")}`);
      button.onclick = () => this.#run(this.choose(button.value));
    }
    this.#place.onChoice(chosen?.kind);
    this.#count(groups);
  }

  async #section(group: Group, isList: boolean): Promise<HTMLElement> {
    const { kind, results } = group;
    const id = `resultats-${this.#groups.indexOf(group) + 1}`;
    const heading = element("h2", { class: "fr-h4", id, tabindex: "-1" }, kind);
    const list = element("ol", { class: "fr-raw-list app-results" });
    const section = element("section", { class: "app-results-group", "aria-labelledby": id }, heading, list);
    await append(list, group, isList ? PER_PAGE : PER_KIND);
    if (list.children.length === results.length) return section;
    if (isList) {
      const button = moreButton("Afficher plus de résultats");
      button.onclick = () => this.#run(this.#more(list, group, button));
      section.append(button);
    } else {
      const button = moreButton(`Voir les ${results.length} résultats`, kind);
      button.onclick = () => this.#run(this.#open(kind, id));
      section.append(button);
    }
    return section;
  }

  /** Ten more results; the focus goes to the first of them, since the button moves away or vanishes. */
  async #more(list: HTMLElement, group: Group, button: HTMLElement): Promise<void> {
    const shown = list.children.length;
    await append(list, group, PER_PAGE);
    list.children[shown]?.querySelector("a")?.focus();
    if (list.children.length === group.results.length) button.remove();
    this.#count([group]);
  }

  /** One kind at length; the button pressed is gone, the focus goes to the heading. */
  async #open(kind: string, heading: string): Promise<void> {
    await this.choose(kind);
    document.getElementById(heading)?.focus();
  }

  #count(groups: readonly Group[]): void {
    const total = groups.reduce((sum, { results }) => sum + results.length, 0);
    const shown = this.#place.results.querySelectorAll("li.app-result").length;
    this.#place.onCount(total, shown);
  }

  #run(task: Promise<void>): void {
    task.catch(this.#place.onFailure);
  }
}

/** The choice of a kind: « Tout », then each kind with the number of its results. */
function filterOf(groups: readonly Group[]): HTMLElement {
  const choices = [
    { value: "", text: "Tout" },
    ...groups.map(({ kind, results }) => ({ value: kind, text: `${kind} (${results.length})` })),
  ];
  const items = choices.map(({ value, text }) =>
    element(
      "li",
      {},
      element("button", { type: "button", class: "fr-tag", "aria-pressed": "false", value }, text),
    ),
  );
  const list = element("ul", { class: "fr-tags-group" }, ...items);
  return element(
    "div",
    { class: "fr-mb-2w", role: "group", "aria-label": "Filtrer par type de contenu" },
    list,
  );
}

function moreButton(text: string, kind?: string): HTMLButtonElement {
  const attributes: Attributes = { type: "button", class: "fr-btn fr-btn--secondary fr-mt-3w" };
  // Several such buttons stand on one page: what they are about is said to those who hear them out of context.
  const hidden = kind ? [element("span", { class: "fr-sr-only" }, `\u00A0: ${kind}`)] : [];
  return element("button", attributes, text, ...hidden);
}

async function append(list: HTMLElement, { results }: Group, count: number): Promise<void> {
  const from = list.children.length;
  const found = await Promise.all(results.slice(from, from + count).map((load) => load()));
  list.append(...found.map(itemOf));
}
