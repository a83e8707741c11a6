/** How much a page moves under its reader, by the browser's own account. */
import type { Page } from "playwright-core";

/** Counts the shifts from the first paint on; to be added to a context before its pages open. */
export function watchShifts(): void {
  const holder = globalThis as unknown as { shift: number };
  holder.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) holder.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
}

/** The sum of the shifts, once the fonts are there and the page was gone through to its end. */
export async function shiftOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: "instant" });
      await frame();
    }
    await frame();
    await frame();
    return (globalThis as unknown as { shift: number }).shift;
  });
}
