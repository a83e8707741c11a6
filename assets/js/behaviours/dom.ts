/** The few DOM helpers that the behaviours share. */

/** The `<html>` element, where the DSFR keeps the state of the page. */
export const root = document.documentElement;

/** Matches from the DSFR's lg breakpoint on, where the header is no longer made of modals. */
export const desktop = matchMedia("(min-width: 62em)");

/** All the elements matching a selector, in the document or in one element of it. */
export function all(selector: string, scope: ParentNode = document): HTMLElement[] {
  return [...scope.querySelectorAll<HTMLElement>(selector)];
}

/** The element matching a selector that an event happened in. */
export function closest(event: Event, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
}

/** The element that a button designates by `aria-controls`. */
export function controlled(button: HTMLElement): HTMLElement | null {
  return document.getElementById(button.getAttribute("aria-controls") ?? "");
}

/** The elements matching a selector that designate an element by `aria-controls`. */
export function controllers(element: HTMLElement, selector: string): HTMLElement[] {
  return all(`${selector}[aria-controls="${CSS.escape(element.id)}"]`);
}

type Storage = "localStorage" | "sessionStorage";

/** What the browser remembers under a key; null when it remembers nothing, or is forbidden to. */
export function stored(storage: Storage, key: string): string | null {
  try {
    return window[storage].getItem(key);
  } catch {
    return null;
  }
}

/** Remembers a value; says whether the browser could. */
export function store(storage: Storage, key: string, value: string): boolean {
  try {
    window[storage].setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
