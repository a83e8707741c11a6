/** The summary follows the reading: it marks the section that the upper part of the window shows. */
import { all } from "./dom.ts";

/** A heading counts as read above this line, however far above: no jump within the page goes unseen. */
const READ = { rootMargin: "1000000px 0px -70% 0px" };

/** Marks the link of the last heading that went past the line, if any did. */
export function startSummary(): void {
  const sections = new Map<Element, HTMLElement>();
  const read = new Set<Element>();
  const observer = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      if (isIntersecting) read.add(target);
      else read.delete(target);
    }
    const current = [...sections.keys()].filter((heading) => read.has(heading)).at(-1);
    for (const [heading, link] of sections) {
      if (heading === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }, READ);
  for (const link of all(".fr-summary__link") as HTMLAnchorElement[]) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!heading) continue;
    sections.set(heading, link);
    observer.observe(heading);
  }
}
