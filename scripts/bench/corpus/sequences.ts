/** The small collections: FAST promotions, the online course, the words of intrapreneurs. */

import type { Random } from "./chance/random.ts";
import { type CorpusFile, document } from "./document.ts";
import { type Cast, COUNTS, productTargets } from "./identities.ts";
import { body, capitalised, sentence } from "./language/phrases.ts";
import { HEADINGS } from "./language/words.ts";

/** The first promotion whose laureates the site lists by itself. */
const FIRST_LISTED = 12;

export function fastFiles(random: Random, cast: Cast): CorpusFile[] {
  const targets = productTargets(cast);
  return Array.from({ length: COUNTS.fasts }, (_, index) => {
    const promotion = index + 1;
    const isListed = promotion >= FIRST_LISTED;
    const own = random.child(String(promotion));
    return document(
      `fasts/${String(promotion).padStart(2, "0")}_fast.md`,
      {
        title: `FAST ${promotion}`,
        "new-fast": isListed ? true : undefined,
        promotion: isListed ? promotion : undefined,
      },
      body(own, isListed ? 500 : 2_500, targets),
    );
  });
}

export function moocFiles(random: Random): CorpusFile[] {
  return Array.from({ length: COUNTS.mooc }, (_, order) => {
    const label = HEADINGS[order] as string;
    const keys = { title: `Séquence ${order} – ${label}`, label, order };
    return document(`mooc/sequence-${order}.md`, keys, body(random.child(String(order)), 1_500));
  });
}

export function intraFiles(random: Random, cast: Cast): CorpusFile[] {
  return cast.members.slice(0, COUNTS.intras).map(({ id, name }) => {
    const keys = { fullname: name, role: "Intrapreneuse", startups: [random.pick(cast.startups).id] };
    return document(`intras/${id}.md`, keys, capitalised(sentence(random)));
  });
}
