/** The blog: posts by year as on the real one, written by members. */

import { deal, dealKeys, type Share } from "./chance/quotas.ts";
import type { Random } from "./chance/random.ts";
import { later } from "./days.ts";
import { type CorpusFile, document } from "./document.ts";
import { type Cast, productTargets } from "./identities.ts";
import { body, pitch, sentence, slugged } from "./language/phrases.ts";
import type { House } from "./pages.ts";

const TOTAL = 134;

const YEARS: Share<number>[] = [
  [2016, 6],
  [2017, 18],
  [2018, 22],
  [2019, 15],
  [2020, 36],
  [2021, 21],
  [2022, 14],
  [2023, 1],
  [2025, 1],
];

const KEYS = { date: 133, authors: 111, tags: 51, excerpt: 113 } as const;

export function postFiles(random: Random, times: number, cast: Cast, house: House): CorpusFile[] {
  const targets = productTargets(cast);
  const has = dealKeys(random.child("keys"), times, KEYS, TOTAL);
  return deal(random.child("years"), times, YEARS).map((year, index) => {
    const own = random.child(String(index));
    const date = later(`${year}-01-01`, own.whole(0, 364));
    const title = `${pitch(own)}`;
    const keys = {
      layout: "post",
      title,
      date: has("date", index) ? date : undefined,
      authors: has("authors", index)
        ? own.several(cast.members, own.whole(1, 3)).map(({ id }) => id)
        : undefined,
      categories: own.pick(house.categories),
      tags: has("tags", index) ? own.several(["méthode", "impact", "équipe", "terrain"], 2) : undefined,
      excerpt: has("excerpt", index) ? `${sentence(own)} ${sentence(own)}` : undefined,
    };
    // The rank keeps two posts of one day and one title apart.
    return document(
      `posts/${date}-${slugged(title)}-${index}.md`,
      keys,
      body(own, own.whole(2_000, 9_000), targets),
    );
  });
}
