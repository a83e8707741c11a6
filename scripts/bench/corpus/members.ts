/** The members: their missions, domains and ties, as counted on the real site on the reference day. */

import { deal, dealKeys, type Share } from "./chance/quotas.ts";
import type { Random } from "./chance/random.ts";
import { dayNumber, dayText, later, REFERENCE_DAY } from "./days.ts";
import { type CorpusFile, document, type Value } from "./document.ts";
import type { Cast, Identity } from "./identities.ts";
import { pitch, sentence, slugged } from "./language/phrases.ts";

const TOTAL = 3_484;

const KEYS = {
  active: 821,
  body: 1_466,
  startups: 5,
  previously: 429,
  memberType: 903,
  badges: 391,
  competences: 2_242,
  incubator: 34,
  github: 1_562,
  link: 1_251,
  teams: 142,
} as const;

/** Members whose mission listed last is not the one that ends last: all have several. */
const CROSSED = 139;

const DOMAINS: Share<string>[] = [
  ["Développement", 968],
  ["Intraprenariat", 637],
  ["Déploiement", 493],
  ["Autre", 312],
  ["Produit", 300],
  ["Design", 257],
  ["Coaching", 212],
  ["Animation", 141],
  ["Data", 90],
  ["Support", 44],
  ["Attributaire", 30],
];

/** Missions a member: 4 761 in all. */
const MISSIONS: Share<number>[] = [
  [1, 2_819],
  [2, 277],
  [3, 221],
  [4, 110],
  [5, 57],
];

const STATUSES: Share<string>[] = [
  ["independent", 2_581],
  ["admin", 1_574],
  ["service", 606],
];

const EMPLOYERS = ["Coopérative Exemple", "Société Modèle", "Atelier Gabarit", "Direction fictive"];
const ROLES = [
  "Cheffe de projet",
  "Développeur",
  "Développeuse",
  "Designer",
  "Coach",
  "Chargée de déploiement",
];
const COMPETENCES = [
  "TypeScript",
  "Python",
  "Accessibilité",
  "Entretiens",
  "SQL",
  "Facilitation",
  "Rédaction",
];

interface Deck {
  has: (key: keyof typeof KEYS, member: number) => boolean;
  domain: string[];
  missions: number[];
  crossed: ReadonlySet<number>;
  status: string[];
}

export function memberFiles(random: Random, times: number, cast: Cast): CorpusFile[] {
  const missions = deal(random.child("missions"), times, MISSIONS);
  const several = [...missions.keys()].filter((index) => (missions[index] as number) > 1);
  const deck: Deck = {
    has: dealKeys(random.child("keys"), times, KEYS, TOTAL),
    domain: deal(random.child("domains"), times, DOMAINS),
    missions,
    crossed: new Set(random.child("crossed").several(several, CROSSED * times)),
    status: deal(random.child("statuses"), times, STATUSES),
  };
  return cast.members.map((person, index) => member(random.child(person.id), person, index, deck, cast));
}

function member(random: Random, person: Identity, index: number, deck: Deck, cast: Cast): CorpusFile {
  const { has } = deck;
  const products = (count: number) => random.several(cast.startups, count).map(({ id }) => id);
  const keys = {
    fullname: person.name,
    role: random.chance(0.4) ? pitch(random) : random.pick(ROLES),
    domaine: deck.domain[index],
    missions: missionsOf(random, index, deck, products),
    startups: has("startups", index) ? products(1) : undefined,
    previously: has("previously", index)
      ? products(random.chance(34 / 429) ? 0 : random.whole(1, 2))
      : undefined,
    teams: has("teams", index) ? [`/teams/${random.pick(cast.teams).id}`] : undefined,
    competences: has("competences", index)
      ? random.several(COMPETENCES, random.chance(945 / 2_242) ? 0 : random.whole(1, 4))
      : undefined,
    link: has("link", index) ? `https://${slugged(person.id)}.exemple.test` : undefined,
    github: has("github", index) ? slugged(person.id) : undefined,
    incubator: has("incubator", index) ? random.pick(cast.incubators).id : undefined,
    memberType: has("memberType", index) ? "beta" : undefined,
    badges: has("badges", index) ? ["segur"] : undefined,
  };
  const bio = Array.from({ length: random.whole(1, 4) }, () => sentence(random)).join(" ");
  return document(`members/${person.id}.md`, keys, has("body", index) ? bio : "");
}

/** Missions sorted by start; the last to end is over or still runs, as the deck says. */
function missionsOf(
  random: Random,
  index: number,
  deck: Deck,
  products: (count: number) => string[],
): Value[] {
  const count = deck.missions[index] as number;
  const periods = periodsOf(random, count, deck.has("active", index));
  if (deck.crossed.has(index)) cross(periods);
  return periods.map(([start, end]) => ({
    start,
    end,
    status: random.pick(deck.status),
    employer: random.chance(3_980 / 4_761) ? random.pick(EMPLOYERS) : undefined,
    startups: random.chance(3_833 / 4_761) ? products(random.pick([1, 1, 1, 1, 2])) : undefined,
  }));
}

type Period = [start: string, end: string];

/** Days before the last mission's end are cut into missions, some of which overlap by a month. */
function periodsOf(random: Random, count: number, isActive: boolean): Period[] {
  const today = dayNumber(REFERENCE_DAY);
  const lastEnd = today + (isActive ? random.whole(0, 500) : -random.whole(1, 3_500));
  const periods: Period[] = [];
  let end = lastEnd;
  while (periods.length < count) {
    const start = end - random.whole(60, Math.floor(1_100 / count));
    periods.unshift([dayText(start), dayText(end)]);
    end = start + random.pick([-60, -1, -1, 30]);
  }
  return periods;
}

/** The last mission ends before the one listed first does. */
function cross(periods: Period[]): void {
  const first = periods[0] as Period;
  const last = periods.at(-1) as Period;
  const end = last[1];
  last[1] = later(last[0], 20);
  first[1] = end;
}
