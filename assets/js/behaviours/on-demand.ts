/**
 * The script of a single page, asked for once it has something to do: the address tells what the reader wants, or the
 * reader turns to the form, which nothing but scripts can answer. Until then the page is whole without it.
 */
import { all, root } from "./dom.ts";

const load = (): void => void import(root.dataset.script ?? "");

/** What the address asks for is fetched while the page is still being read. */
export function prepareOnDemand(): void {
  if (!root.dataset.script || !location.search) return;
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = root.dataset.script;
  document.head.append(link);
}

export function startOnDemand(): void {
  if (!root.dataset.script) return;
  const forms = all("form[hidden]");
  for (const form of forms) {
    form.hidden = false;
    for (const event of ["focusin", "pointerdown", "input"]) form.addEventListener(event, load);
  }
  if (forms.length > 0) addEventListener("hashchange", load);
  if (location.search || (forms.length > 0 && location.hash)) load();
}
