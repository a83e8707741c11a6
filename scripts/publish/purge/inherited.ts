/** Drops the custom properties that nothing inside the elements which have them asks for. */
import type { Declaration, Root, Rule } from "postcss";
import type { Place } from "./page-tree.ts";
import { namesIn } from "./shorten/properties.ts";
import type { Reached } from "./used.ts";

/**
 * A property is handed down from an element to those inside it: where none of them, in any state, has a rule that names
 * it, it decides nothing. What goes may have been the last to name another one.
 */
export function dropUninherited(root: Root, reached: Reached): void {
  for (let isDone = false; !isDone; ) {
    isDone = true;
    const usable = placesAbove(root, reached);
    root.walkDecls(/^--/, (declaration) => {
      const reaches = reached.get(declaration.parent as Rule);
      if (!reaches) return;
      const above = usable.get(declaration.prop);
      if (reaches.some(({ places }) => places.some((place) => above?.has(place)))) return;
      declaration.remove();
      isDone = false;
    });
  }
}

/** For each property, the places where it is named, and all those around them. */
function placesAbove(root: Root, reached: Reached): Map<string, Set<Place>> {
  const found = new Map<string, Set<Place>>();
  root.walkDecls((declaration: Declaration) => {
    const reaches = reached.get(declaration.parent as Rule) ?? [];
    for (const name of namesIn(declaration.value)) {
      const above = found.get(name) ?? new Set<Place>();
      found.set(name, above);
      for (const place of reaches.flatMap(({ places }) => places)) {
        for (let one: Place | undefined = place; one && !above.has(one); one = one.parent) above.add(one);
      }
    }
  });
  return found;
}
