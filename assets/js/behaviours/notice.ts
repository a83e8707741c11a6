/** The banner of the day: a reader who closes it does not see it again before the browser is closed. */
import { closest, root, store, stored } from "./dom.ts";

const KEY = "notice";

/** Hides the banner that was closed on another page, before anything is painted. */
export function applyNotice(): void {
  if (stored("sessionStorage", KEY) === root.dataset.notice) delete root.dataset.notice;
}

/** Makes the closing button work; the focus goes on to the text. */
export function startNotice(): void {
  document.addEventListener("click", (event) => {
    if (!closest(event, ".app-notice .fr-btn--close")) return;
    store("sessionStorage", KEY, root.dataset.notice ?? "");
    delete root.dataset.notice;
    document.getElementById("content")?.focus({ preventScroll: true });
  });
}
