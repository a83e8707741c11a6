/** Who and what the corpus is about: the identifier and the name of every record, before any is written. */

import type { Random } from "./chance/random.ts";
import { FIRST_NAMES, LAST_NAMES } from "./language/names.ts";
import { slugged, type Target } from "./language/phrases.ts";
import { PRODUCT_NOUNS, THEMES } from "./language/words.ts";

export interface Identity {
  /** The file's name, without `.md`. */
  id: string;
  name: string;
}

export interface Cast {
  startups: Identity[];
  members: Identity[];
  incubators: Identity[];
  organisations: Identity[];
  teams: Identity[];
}

/** The numbers of records of the real site. */
export const COUNTS = {
  startups: 662,
  members: 3_484,
  pages: 46,
  posts: 134,
  incubators: 23,
  organisations: 145,
  teams: 36,
  phases: 8,
  fasts: 17,
  mooc: 7,
  intras: 3,
} as const;

/** Institutions keep their number: a site ten times as large has as many ministries. */
export function castOf(random: Random, times: number): Cast {
  return {
    startups: products(random.child("products"), COUNTS.startups * times),
    members: people(random.child("people"), COUNTS.members * times),
    incubators: numbered("incubateur", "Incubateur", COUNTS.incubators, "dinum"),
    organisations: numbered("organisation", "Direction", COUNTS.organisations, "dinum"),
    teams: numbered("equipe", "Équipe", COUNTS.teams, "equipe-animation"),
  };
}

/** Addresses of products that a body may link to. */
export function productTargets({ startups }: Cast): Target[] {
  const plain = startups.filter(({ id }) => /^[a-z0-9.-]+$/.test(id));
  return plain.map(({ id, name }) => ({ title: name, url: `/startups/${id}.html` }));
}

/** Some identifiers have dots, an underscore or an accent, as the real ones do. */
function products(random: Random, count: number): Identity[] {
  const pairs = PRODUCT_NOUNS.flatMap((noun) => THEMES.map((theme) => `${noun} ${theme}`));
  const names = random.shuffled(pairs);
  return Array.from({ length: count }, (_, index) => {
    const edition = Math.floor(index / names.length) + 1;
    const name = `${names[index % names.length]}${edition > 1 ? ` ${edition}` : ""}`;
    const id = slugged(name);
    if (index % 200 === 7) return { id: `${id}-inspé`, name };
    if (index % 60 === 11) return { id: id.replace("-", "_"), name };
    return { id: index % 7 === 0 ? id.replaceAll("-", ".") : id, name };
  });
}

function people(random: Random, count: number): Identity[] {
  const pairs = LAST_NAMES.flatMap((last) => FIRST_NAMES.map((first) => [first, last] as const));
  const names = random.shuffled(pairs);
  return Array.from({ length: count }, (_, index) => {
    const [first, last] = names[index % names.length] as readonly [string, string];
    const round = Math.floor(index / names.length);
    // Once every pair is taken, a second surname tells people apart.
    const second = round === 0 ? "" : `-${LAST_NAMES[(round * 13 + index) % LAST_NAMES.length]}-${round}`;
    const surname = `${last}${second.replace(/-\d+$/, "")}`;
    return { id: `${slugged(first)}.${slugged(last + letters(second))}`, name: `${first} ${surname}` };
  });
}

/** Members' file names hold no digit: `-lilas-2` ends in `-lilas-b`. */
function letters(text: string): string {
  return text.replace(/\d+$/, (digits) => String.fromCharCode(96 + Number(digits)));
}

/** Numbered records; the first one takes a name of its own. */
function numbered(prefix: string, name: string, count: number, firstId: string): Identity[] {
  return Array.from({ length: count }, (_, index) => ({
    id: index === 0 ? firstId : `${prefix}-${index}`,
    name:
      index === 0 && firstId === "dinum"
        ? "Direction interministérielle du numérique"
        : `${name} ${title(index)}`,
  }));
}

function title(index: number): string {
  const round = Math.floor(index / THEMES.length);
  return `${THEMES[index % THEMES.length]}${round === 0 ? "" : ` ${round + 1}`}`;
}
