/** What is known of pages that earlier builds drew: one whose layout would show the same is not drawn again. */
import { rememberedFor } from "../../cache/remembered.ts";
import { keyOf } from "../../cache/results.ts";
import type { PageView } from "../../views/view.ts";
import type { Inspection } from "../output/inspection.ts";

export interface KnownPage {
  /** Digest of what is indexed of it. */
  indexed: string;
  /** Digest of the places of its elements; empty when its sheets are not purged. */
  places: string;
  /** The tags of the sheets that it was dressed in. */
  sheets: string;
  /** Digest of its file, dressed. */
  digest: string;
  /** What the file shows. */
  inspection: Inspection;
}

/**
 * Gives pages the keys under which they are known: digests of all that their layouts show.
 *
 * @param layouts digest of the layouts, of what they know beside the view of a page, and of the kind of its sheets
 */
export function pageKeys(layouts: string): (view: PageView) => string {
  // The same for all pages.
  const shellKey = rememberedFor(
    (shell: PageView["shell"]) => shell,
    (shell) => keyOf(layouts, JSON.stringify(shell)),
  );
  return ({ shell, ...own }) => keyOf(shellKey(shell), JSON.stringify(own));
}
