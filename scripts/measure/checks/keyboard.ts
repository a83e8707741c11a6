/** The way of the focus through a page, with Tab alone. */
import type { Page } from "playwright-core";

export interface Stop {
  /** The place of the element among all of the page, -1 once the focus has left the page. */
  place: number;
  element: string;
  isShown: boolean;
  /** Whether the middle of the element is in the window and nothing covers it. */
  uncovered: boolean;
}

/** What the skip links must be, in their order. */
const SKIP_LINKS = ["Contenu", "Menu", "Recherche", "Pied de page"].map((name) => `a ${name}`);

/** The element that has the focus. */
export function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body)
      return { place: -1, element: "", isShown: false, uncovered: false };
    // The link of a card or of a tile shows the focus around the whole card.
    const outlines = [null, "::before", "::after"]
      .map((part) => getComputedStyle(active, part))
      .filter(({ content }, index) => index === 0 || content !== "none")
      .map(({ outlineStyle, outlineWidth }) => `${outlineStyle} ${outlineWidth}`);
    const boxes = [...active.getClientRects()];
    const uncovered = boxes.some(({ x, y, width, height }) => {
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      // A check box is drawn by its label, which lies over it.
      return (
        !!top && (active.contains(top) || top.contains(active) || top.closest("label")?.control === active)
      );
    });
    const label = (active.textContent || active.getAttribute("name") || "").trim().replace(/\s+/g, " ");
    return {
      place: [...document.querySelectorAll("*")].indexOf(active),
      element: `${active.tagName.toLowerCase()} ${label.slice(0, 60)}`,
      isShown: outlines.some((outline) => !/^none| 0px$/.test(outline)),
      uncovered,
    };
  });
}

/** Presses Tab from the top of the page until the focus is out of it, or back where it has been. */
export async function walk(page: Page): Promise<{ stops: Stop[]; isHeld: boolean }> {
  const stops: Stop[] = [];
  const places = new Set<number>();
  for (;;) {
    await page.keyboard.press("Tab");
    const one = await stop(page);
    if (one.place === -1) return { stops, isHeld: false };
    if (places.has(one.place)) return { stops, isHeld: true };
    places.add(one.place);
    stops.push(one);
  }
}

/** What is wrong with the way of the focus. */
export function focusFaults({ stops, isHeld }: Awaited<ReturnType<typeof walk>>): string[] {
  const faults: string[] = [];
  const first = stops.slice(0, SKIP_LINKS.length).map(({ element }) => element);
  if (first.join() !== SKIP_LINKS.join()) faults.push(`begins with ${first}`);
  for (const [index, { place, element, isShown, uncovered }] of stops.entries()) {
    if (place <= (stops[index - 1]?.place ?? -1)) faults.push(`goes back to ${element}`);
    if (!isShown) faults.push(`does not show the focus on ${element}`);
    if (!uncovered) faults.push(`covers ${element}`);
  }
  if (isHeld) faults.push(`holds the focus at ${stops.at(-1)?.element}`);
  return faults;
}
