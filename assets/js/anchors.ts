/** Addresses ending in `#something`: whatever hides their target, a closed block or a tab, opens. */

import { expandIfClosed } from "./disclosure.ts";
import { closest } from "./dom.ts";
import { selectIfHidden } from "./tabs.ts";

function targetOf(hash: string): HTMLElement | null {
  const id = hash.slice(1);
  try {
    return document.getElementById(decodeURIComponent(id));
  } catch {
    return document.getElementById(id); // A stray % sign, in an address written by hand.
  }
}

/** Opens all that hides the target of a hash; returns the target if anything had to be opened. */
function reveal(hash: string): HTMLElement | null {
  const target = targetOf(hash);
  let opened = false;
  for (let element = target; element; element = element.parentElement) {
    if (expandIfClosed(element) || selectIfHidden(element)) opened = true;
  }
  return opened ? target : null;
}

function onAddress(): void {
  reveal(location.hash)?.scrollIntoView();
}

/** Follows the address of the page, and the links to the page itself before the browser scrolls to them. */
export function startAnchors(): void {
  onAddress();
  addEventListener("hashchange", onAddress);
  document.addEventListener("click", (event) => {
    const link = closest(event, "a[href*='#']");
    if (!(link instanceof HTMLAnchorElement)) return;
    if (link.href.split("#")[0] === location.href.split("#")[0]) reveal(link.hash);
  });
}
