/** Addresses ending in `#something`: whatever hides their target, a closed block or a tab, opens. */

import { expandIfClosed } from "./disclosure.ts";
import { closest, controllers } from "./dom.ts";
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

/** The button that opens the header's menu or search, when that is what holds the target and hides it. */
function openerOf(hash: string): HTMLElement | undefined {
  const modal = targetOf(hash)?.closest<HTMLElement>(".fr-header .fr-modal");
  return modal ? controllers(modal, "[data-fr-opened]").find((button) => button.offsetParent) : undefined;
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
    if (link.href.split("#")[0] !== location.href.split("#")[0]) return;
    const opener = openerOf(link.hash);
    if (opener) {
      event.preventDefault();
      opener.focus();
    } else reveal(link.hash);
  });
}
