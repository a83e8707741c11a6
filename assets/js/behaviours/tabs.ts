/** Tabs, after the WAI-ARIA pattern: the arrows, Home and End keys select, only the selected tab is a Tab stop. */
import { all, closest, controlled, controllers } from "./dom.ts";

const TAB = '.fr-tabs__tab[role="tab"]';
const SELECTED = "fr-tabs__panel--selected";

function siblings(tab: HTMLElement): HTMLElement[] {
  return all(`${TAB}:not(:disabled)`, tab.closest(".fr-tabs__list") ?? undefined);
}

function select(tab: HTMLElement): void {
  for (const other of siblings(tab)) {
    const selected = other === tab;
    other.setAttribute("aria-selected", `${selected}`);
    other.tabIndex = selected ? 0 : -1;
    controlled(other)?.classList.toggle(SELECTED, selected);
  }
}

/** Selects the tab of an element that is an unselected panel; says whether it was. */
export function selectIfHidden(element: HTMLElement): boolean {
  if (!element.classList.contains("fr-tabs__panel") || element.classList.contains(SELECTED)) return false;
  const tab = controllers(element, TAB)[0];
  if (tab) select(tab);
  return !!tab;
}

function onKeydown(event: KeyboardEvent): void {
  const tab = closest(event, TAB);
  if (!tab || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const tabs = siblings(tab);
  const index = tabs.indexOf(tab);
  const next = new Map([
    ["ArrowRight", (index + 1) % tabs.length],
    ["ArrowLeft", index - 1],
    ["Home", 0],
    ["End", -1],
  ]).get(event.key);
  const chosen = next === undefined ? undefined : tabs.at(next);
  if (!chosen) return;
  event.preventDefault();
  select(chosen);
  chosen.focus();
}

/** Makes tabs work, each list starting on the tab the page says is selected, else on the first. */
export function startTabs(): void {
  for (const list of all(".fr-tabs__list")) {
    const tab = list.querySelector<HTMLElement>(`${TAB}[aria-selected="true"]`) ?? all(TAB, list)[0];
    if (tab) select(tab);
  }
  document.addEventListener("keydown", onKeydown);
  document.addEventListener("click", (event) => {
    const tab = closest(event, TAB);
    if (!tab) return;
    select(tab);
    tab.focus(); // Safari does not focus a button that is clicked.
  });
}
