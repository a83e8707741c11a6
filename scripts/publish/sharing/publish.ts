/** Draws the sharing cards that the cache does not hold. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Card } from "../../images/cards.ts";
import type { ImageCache } from "../images/cache.ts";

/**
 * @param cards by published path
 * @param root absolute path of the project, whose DSFR gives the faces
 * @returns published path, without its first `/` → file
 */
export async function publishCards(
  cards: ReadonlyMap<string, Card>,
  cache: ImageCache,
  root: string,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const missing: [string, Card][] = [];
  for (const [path, card] of cards) {
    const kept = cache.find(card.key);
    if (kept) files.set(path.slice(1), kept);
    else missing.push([path, card]);
  }
  if (missing.length === 0) return files;
  const { openPainter } = await import("./painter.ts");
  const paint = openPainter(root);
  for (const [path, { key, text }] of missing) {
    files.set(path.slice(1), cache.keep(key, await paint(text)));
    // What goes on meanwhile has its turn.
    await nextTurn();
  }
  return files;
}
