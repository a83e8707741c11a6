/** Drops the custom properties that nothing inside the elements which have them asks for. */
import type { Declaration, Root, Rule } from "postcss";
import type { Place } from "../places/page-tree.ts";
import { namesIn } from "../shorten/properties.ts";
import type { Reached } from "../used.ts";

/**
 * A property is handed down from an element to those inside it: where none of them, in any state, has a rule that names
 * it, it decides nothing. What goes may have been the last to name another one.
 */
export function dropUninherited(root: Root, reached: Reached): void {
  for (let isDone = false; !isDone; ) {
    isDone = true;
    const { named, told } = properties(root, reached);
    // One property at a time: the places of all of them would take as much memory as the site.
    for (const [property, declarations] of told) {
      const above = placesAbove(named.get(property) ?? [], reached);
      for (const declaration of declarations) {
        const reaches = reached.get(declaration.parent as Rule) ?? [];
        if (reaches.some(({ places }) => places.some((place) => above.has(place)))) continue;
        declaration.remove();
        isDone = false;
      }
    }
  }
}

/** The declarations that name each property, and those of its own that pages may use. */
function properties(root: Root, reached: Reached) {
  const named = new Map<string, Declaration[]>();
  const told = new Map<string, Declaration[]>();
  const add = (map: Map<string, Declaration[]>, name: string, declaration: Declaration) => {
    const known = map.get(name);
    if (known) known.push(declaration);
    else map.set(name, [declaration]);
  };
  root.walkDecls((declaration) => {
    for (const name of namesIn(declaration.value)) add(named, name, declaration);
    const { prop, parent } = declaration;
    if (prop.startsWith("--") && reached.has(parent as Rule)) add(told, prop, declaration);
  });
  return { named, told };
}

/** The places where some declarations hold, and all those around them. */
function placesAbove(declarations: readonly Declaration[], reached: Reached): Set<Place> {
  const above = new Set<Place>();
  for (const { parent } of declarations) {
    for (const place of (reached.get(parent as Rule) ?? []).flatMap(({ places }) => places)) {
      for (let one: Place | undefined = place; one && !above.has(one); one = one.parent) above.add(one);
    }
  }
  return above;
}
