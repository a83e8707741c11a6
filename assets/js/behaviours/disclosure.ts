/**
 * Collapsible blocks: a `button[aria-expanded][aria-controls]` opens and closes a `.fr-collapse`
 * (accordions, side menu, breadcrumb, menus of the main navigation, transcription, languages).
 */
import { all, closest, controlled, controllers } from "./dom.ts";

const BUTTON = "button[aria-expanded][aria-controls]";
const COLLAPSE = "fr-collapse";
const EXPANDED = "fr-collapse--expanded";
const GROUP = ".fr-accordions-group, .fr-nav";
const MEMBER = ":is(.fr-accordion__btn, .fr-nav__btn, .fr-translate__btn)";

/** The other open members of the button's group, at its own level, unless the group says it is not one. */
function rivals(button: HTMLElement): HTMLElement[] {
  const group = button.matches(MEMBER) ? button.closest<HTMLElement>(GROUP) : null;
  if (!group || group.dataset.frGroup === "false") return [];
  return all(`${MEMBER}[aria-expanded="true"]`, group).filter((other) => {
    const nested = controlled(other)?.contains(button) || controlled(button)?.contains(other);
    return other !== button && !nested && other.closest(GROUP) === group;
  });
}

/** Opens or closes what a button controls, closing the rest of its group when it opens. */
export function setExpanded(button: HTMLElement, expanded: boolean): void {
  const collapse = controlled(button);
  if (!collapse?.classList.contains(COLLAPSE)) return;
  if (expanded) for (const rival of rivals(button)) setExpanded(rival, false);
  collapse.classList.toggle(EXPANDED, expanded);
  for (const twin of controllers(collapse, BUTTON)) twin.setAttribute("aria-expanded", `${expanded}`);
}

/** Opens an element if it is a closed block; says whether it was. */
export function expandIfClosed(element: HTMLElement): boolean {
  if (!element.classList.contains(COLLAPSE) || element.classList.contains(EXPANDED)) return false;
  const button = controllers(element, BUTTON)[0];
  if (button) setExpanded(button, true);
  return !!button;
}

function toggle(button: HTMLElement): void {
  const expanded = button.getAttribute("aria-expanded") !== "true";
  const top = button.getBoundingClientRect().top;
  setExpanded(button, expanded);
  // The breadcrumb's button vanishes once used: the focus goes on to what it revealed.
  if (expanded) controlled(button)?.closest(".fr-breadcrumb")?.querySelector("a")?.focus();
  // Another block closing above must not carry the button away from under the pointer.
  const shift = button.getBoundingClientRect().top - top;
  if (shift && button.matches(".fr-accordion__btn")) scrollBy({ top: shift, behavior: "instant" });
}

/** Makes every collapsible block work, and opens those that the page says are expanded. */
export function startDisclosure(): void {
  for (const button of all(`${BUTTON}[aria-expanded="true"]`)) setExpanded(button, true);
  document.addEventListener("click", (event) => {
    const button = closest(event, BUTTON);
    if (button) toggle(button);
  });
}
