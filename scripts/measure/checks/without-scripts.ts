/** A page without JavaScript: all must be shown, and nothing that could only be pressed be left. */
import type { Page } from "playwright-core";

/** What a reader must see, wherever it is on the page. */
const SHOWN = [
  ".fr-header__service-title",
  ".fr-nav a",
  ".fr-sidemenu a",
  ".fr-breadcrumb a",
  ".fr-search-bar input",
  ".fr-search-bar button",
  ".fr-accordion__btn",
  ".fr-accordion .fr-collapse",
  ".fr-tabs__panel",
  ".fr-transcription .fr-modal__content",
  "main h1",
  "main h2",
];

/** What does nothing without a script. */
const DEAD = [
  "[data-fr-opened]",
  ".fr-btn--close",
  ".fr-btn--copy",
  ".fr-breadcrumb__button",
  ".fr-sidemenu__inner > .fr-sidemenu__btn",
  ".fr-tabs__tab",
  "#fr-theme-modal",
];

/** What is hidden or dead on a page that was opened without scripts. */
export function faultsWithoutScripts(page: Page): Promise<string[]> {
  return page.evaluate(
    ([shown, dead]) => {
      const isSeen = (element: Element) => {
        const { width, height } = element.getBoundingClientRect();
        return (
          element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          width > 1 &&
          height > 1
        );
      };
      const found = (selectors: string[] = []) => [...document.querySelectorAll(selectors.join())];
      const told = (element: Element) => `${element.className} ${element.textContent?.trim().slice(0, 40)}`;
      const main = document.querySelector("main");
      return [
        ...(main && isSeen(main) ? [] : ["hides its content"]),
        ...found(shown)
          .filter((element) => !isSeen(element) && !element.closest(".fr-sr-only, [hidden]"))
          .map((element) => `hides ${told(element)}`),
        ...found(dead)
          .filter(isSeen)
          .map((element) => `shows ${told(element)}`),
      ];
    },
    [SHOWN, DEAD],
  );
}
