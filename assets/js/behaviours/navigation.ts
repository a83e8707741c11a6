/**
 * Drop-down menus of the main navigation and of the language selector, where they cover the page:
 * Escape, a click elsewhere, a chosen link or the focus leaving closes them.
 */

import { setExpanded } from "./disclosure.ts";
import { all, closest, controlled, controllers, desktop, root } from "./dom.ts";

const ITEM = ".fr-nav__item";

/** The buttons of the open menus; none below lg, where menus unfold in the page and stay open. */
function openMenus(): HTMLElement[] {
  return desktop.matches ? all(`${ITEM} > [aria-expanded="true"]`) : [];
}

function itemContains(button: HTMLElement, target: EventTarget | null): boolean {
  return target instanceof Node && !!button.parentElement?.contains(target);
}

function closeOnClick(event: Event): void {
  for (const button of openMenus()) {
    if (!itemContains(button, event.target) || closest(event, "a")) setExpanded(button, false);
  }
  const closer = closest(event, ".fr-collapse .fr-btn--close[aria-controls]");
  const menu = closer && controlled(closer);
  const button = menu && controllers(menu, "[aria-expanded]")[0];
  if (!button) return;
  setExpanded(button, false);
  button.focus();
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== "Escape") return;
  for (const button of openMenus()) {
    setExpanded(button, false);
    if (itemContains(button, document.activeElement)) button.focus();
  }
}

function closeOnFocusLeaving(event: FocusEvent): void {
  for (const button of openMenus()) {
    // Without a new target the window itself lost the focus, or the click was on plain text.
    if (event.relatedTarget && !itemContains(button, event.relatedTarget)) setExpanded(button, false);
  }
}

/** Lines the menus that would overflow the container up with the right edge of their item. */
function alignMenus(): void {
  for (const menu of all(`${ITEM} > .fr-menu`)) {
    const item = menu.parentElement as HTMLElement;
    const edge = (item.closest(".fr-container") ?? root).getBoundingClientRect().right;
    const overflows = item.getBoundingClientRect().left + menu.offsetWidth > edge;
    item.classList.toggle("fr-nav__item--align-right", desktop.matches && overflows);
  }
}

/** Makes the drop-down menus close by themselves and stay inside the page. */
export function startNavigation(): void {
  alignMenus();
  addEventListener("resize", alignMenus);
  document.addEventListener("click", closeOnClick);
  document.addEventListener("keydown", closeOnEscape);
  document.addEventListener("focusout", closeOnFocusLeaving);
}
