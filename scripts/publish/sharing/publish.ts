/** Draws the sharing cards that the cache does not hold. */
import type { Card } from "../../images/cards.ts";
import type { ImageCache } from "../images/cache.ts";
import { sideBySide } from "../images/side-by-side.ts";

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
  const [{ openDrawing, CARD_COLOURS }, { rasterize }] = await Promise.all([
    import("./drawing.ts"),
    import("../images/rasterize.ts"),
  ]);
  const draw = openDrawing(root);
  await sideBySide(missing, async ([path, { key, text }]) => {
    files.set(path.slice(1), cache.keep(key, await rasterize(draw(text), CARD_COLOURS)));
  });
  return files;
}
