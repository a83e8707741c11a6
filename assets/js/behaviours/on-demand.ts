/**
 * The scripts of single pages, asked for once they have something to do: the address tells what the reader wants, or
 * the reader turns to the form, which nothing but scripts can answer. Until then the page is whole without them.
 */
import { all } from "./dom.ts";

export function startOnDemand(): void {
  for (const block of all("[data-script]")) {
    const load = () => void import(block.dataset.script ?? "");
    const form = block.querySelector<HTMLFormElement>("form[hidden]");
    if (form) {
      form.hidden = false;
      for (const event of ["focusin", "pointerdown", "input"]) form.addEventListener(event, load);
      addEventListener("hashchange", load);
    }
    if (location.search || (form && location.hash)) load();
  }
}
