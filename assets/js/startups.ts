/**
 * The list of products: filters read from the address and from the form, kept in the address. Cards are only
 * hidden and shown: without this script the list is whole and there is no form.
 */

interface Card {
  element: HTMLElement;
  phase: string;
  /** Name of a parameter → the values of the product, without case nor accents. */
  values: Readonly<Record<string, readonly string[]>>;
  nationalImpact: boolean;
  /** Without case nor accents. */
  text: string;
}

interface Group {
  section: HTMLElement;
  heading: HTMLElement;
  cards: Card[];
}

/** Parameters of the address that name one of a product's values, as the site has published them for years. */
const VALUES = ["incubateur", "usertypes", "thematiques"];

const FLAGS = ["national_impact", "exclude-investigations"];

const list = document.querySelector<HTMLElement>("[data-products]");
const form = list?.querySelector("form");
const status = list?.querySelector<HTMLElement>("[data-status]");
const clear = list?.querySelector<HTMLElement>("[data-clear]");
if (list && form && status && clear) start(list, form, status, clear);

function start(list: HTMLElement, form: HTMLFormElement, status: HTMLElement, clear: HTMLElement): void {
  const groups = [...list.querySelectorAll<HTMLElement>("section")].map(readGroup);
  const update = () => {
    const isFiltered = apply(groups, form, status);
    clear.hidden = !isFiltered;
  };
  const onAddress = () => {
    readAddress(form);
    update();
    // What was hidden above the phase has moved it.
    document.getElementById(phaseOfAddress())?.scrollIntoView();
  };
  form.addEventListener("input", () => {
    writeAddress(form);
    update();
  });
  // Choices apply at once: the button goes from the form to what it gives.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    status.focus();
  });
  clear.addEventListener("click", () => {
    form.reset();
    writeAddress(form);
    update();
    form.querySelector("input")?.focus();
  });
  addEventListener("hashchange", onAddress);
  // The address asks for something, or else the reader has begun to fill the form.
  if (location.search || location.hash) onAddress();
  else {
    writeAddress(form);
    update();
  }
}

function readGroup(section: HTMLElement): Group {
  const heading = section.querySelector("h2") ?? section;
  const cards = [...section.querySelectorAll<HTMLElement>("li")].map((element) => {
    const { dataset } = element;
    return {
      element,
      phase: section.id,
      values: Object.fromEntries(VALUES.map((name) => [name, folded(dataset[name] ?? "").split("|")])),
      nationalImpact: dataset.impact !== undefined,
      text: folded(element.textContent ?? ""),
    };
  });
  return { section, heading, cards };
}

/** Shows the products that pass, with their counts; says whether some filter is on. */
function apply(groups: readonly Group[], form: HTMLFormElement, status: HTMLElement): boolean {
  const passes = filterOf(form);
  let shown = 0;
  let total = 0;
  for (const { section, heading, cards } of groups) {
    let count = 0;
    for (const card of cards) {
      const isShown = passes(card);
      card.element.hidden = !isShown;
      if (isShown) count++;
    }
    section.hidden = count === 0;
    const { singular = "", plural = "" } = section.dataset;
    const title = counted(count, singular, plural);
    if (count > 0 && heading.textContent !== title) heading.textContent = title;
    shown += count;
    total += cards.length;
  }
  const isFiltered = [...new FormData(form).values()].some((value) => value !== "");
  say(status, isFiltered, shown, total);
  return isFiltered;
}

/** In a status region, which screen readers read aloud without moving the focus. */
function say(status: HTMLElement, isFiltered: boolean, shown: number, total: number): void {
  const all = counted(total, "produit", "produits");
  const message = !isFiltered
    ? all
    : shown === 0
      ? "Aucun produit ne correspond à ces critères."
      : `${counted(shown, "produit", "produits")} sur ${whole(total)}`;
  if (status.textContent !== message) status.textContent = message;
}

function filterOf(form: HTMLFormElement): (card: Card) => boolean {
  const data = new FormData(form);
  const chosen = (name: string) => String(data.get(name) ?? "");
  const words = folded(chosen("q")).split(/\s+/).filter(Boolean);
  const phase = chosen("phase");
  const wanted = VALUES.map((name) => [name, folded(chosen(name))] as const).filter(
    ([, value]) => value !== "",
  );
  const onlyImpact = chosen("national_impact") !== "";
  const withoutInvestigations = chosen("exclude-investigations") !== "";
  return (card) =>
    (phase === "" || card.phase === phase) &&
    wanted.every(([name, value]) => card.values[name]?.includes(value)) &&
    (!onlyImpact || card.nationalImpact) &&
    !(withoutInvestigations && card.phase === "investigation") &&
    words.every((word) => card.text.includes(word));
}

/**
 * Fills the form as the address says. Products have values that the form does not offer, to which links lead: they are
 * offered once asked for. A value that no product has filters too, and nothing is found.
 */
function readAddress(form: HTMLFormElement): void {
  const { searchParams } = new URL(location.href);
  setField(form, "q", searchParams.get("q") ?? "");
  for (const name of VALUES) setField(form, name, offered(form, name, searchParams.get(name)?.trim() ?? ""));
  for (const name of FLAGS) setField(form, name, searchParams.get(name) ?? "");
  setField(form, "phase", phaseOfAddress());
}

/** The option that says a value, which is added if there is none. */
function offered(form: HTMLFormElement, name: string, value: string): string {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLSelectElement)) return value;
  const option = [...field.options].find((one) => folded(one.value) === folded(value));
  if (!option) field.add(new Option(value, value));
  return option?.value ?? value;
}

function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
  if (!(field instanceof HTMLSelectElement)) return;
  const isOffered = [...field.options].some((option) => option.value === value);
  field.value = isOffered ? value : "";
}

/** Keeps the choices in the address, for a reload, a return or a link sent to someone: the phase is its anchor. */
function writeAddress(form: HTMLFormElement): void {
  const address = new URL(location.href);
  const data = new FormData(form);
  for (const name of ["q", ...VALUES, ...FLAGS]) {
    const value = String(data.get(name) ?? "").trim();
    if (value === "") address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  const phase = String(data.get("phase") ?? "");
  address.hash = phase;
  if (address.href !== location.href) history.replaceState(null, "", address);
}

function phaseOfAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return ""; // A stray % sign, in an address written by hand.
  }
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();
}

function counted(count: number, singular: string, plural: string): string {
  return `${whole(count)}\u00A0${count < 2 ? singular : plural}`;
}

function whole(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, "\u00A0");
}
