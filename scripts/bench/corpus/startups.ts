/** The products: which keys they have, how often, and what they hold, as counted on the real site. */

import { deal, dealKeys } from "./chance/quotas.ts";
import type { Random } from "./chance/random.ts";
import { later, REFERENCE_DAY } from "./days.ts";
import { type CorpusFile, document, type Value } from "./document.ts";
import { type Cast, type Identity, productTargets } from "./identities.ts";
import { body, pitch, sentence, slugged, type Target } from "./language/phrases.ts";
import { journeys } from "./phases.ts";
import {
  EVENT_SHARES,
  incubatorShares,
  KEYS,
  STATUSES,
  TECHNOLOGIES,
  THEMES,
  TOTAL,
  USERTYPES,
} from "./startup-shares.ts";

interface Deck {
  has: (key: keyof typeof KEYS, product: number) => boolean;
  incubator: string[];
  status: string[];
  event: string[];
  phases: Value[][];
}

export function startupFiles(random: Random, times: number, cast: Cast): CorpusFile[] {
  const deck: Deck = {
    has: dealKeys(random.child("keys"), times, KEYS, TOTAL),
    incubator: deal(random.child("incubators"), times, incubatorShares(cast.incubators)),
    status: deal(random.child("statuses"), times, STATUSES),
    event: deal(random.child("events"), times, EVENT_SHARES),
    phases: journeys(random.child("phases"), times),
  };
  const targets = productTargets(cast);
  return cast.startups.map((product, index) =>
    startup(random.child(product.id), product, index, deck, cast, targets),
  );
}

function startup(
  random: Random,
  product: Identity,
  index: number,
  deck: Deck,
  cast: Cast,
  targets: readonly Target[],
): CorpusFile {
  const keys = {
    ...presentation(random, product, index, deck, cast),
    ...labels(random, index, deck),
    ...transparency(random, product, index, deck),
    ...history(random, product, index, deck),
  };
  const text = deck.has("body", index) ? body(random, bodyLength(random), targets) : "";
  return document(`startups/${product.id}.md`, keys, text);
}

/** A median of 2.9 kB, a few bodies above 10. */
function bodyLength(random: Random): number {
  const spread = random.number();
  return Math.round(250 + 4_700 * spread + 6_000 * spread ** 12);
}

function presentation(random: Random, { id, name }: Identity, index: number, deck: Deck, cast: Cast) {
  const incubator = deck.incubator[index] as string;
  const other = random.pick(cast.incubators.filter((one) => one.id !== incubator)).id;
  const sponsors = random.several(cast.organisations, random.pick([1, 1, 1, 2, 3]));
  return {
    title: name,
    mission: pitch(random),
    incubator,
    incubators: deck.has("incubators", index) ? [incubator, other] : undefined,
    sponsors: deck.has("sponsors", index) ? sponsors.map((one) => `/organisations/${one.id}`) : undefined,
    contact: `contact@${slugged(id)}.exemple.test`,
    link: deck.has("link", index) ? `https://${slugged(id)}.exemple.test` : "",
    phases: deck.phases[index],
  };
}

function labels(random: Random, index: number, { has }: Deck) {
  const listed = (items: readonly string[], blank: number) =>
    random.chance(blank) ? [] : random.several(items, random.whole(1, 3));
  return {
    usertypes: has("usertypes", index) ? listed(USERTYPES, 90 / 585) : undefined,
    thematiques: has("thematiques", index) ? listed(THEMES, 105 / 483) : undefined,
    techno: has("techno", index) ? listed(TECHNOLOGIES, 299 / 473) : undefined,
  };
}

function transparency(random: Random, { id }: Identity, index: number, { has, status }: Deck) {
  const site = `https://${slugged(id)}.exemple.test`;
  const page = (key: Parameters<typeof has>[0], url: string) => (has(key, index) ? url : undefined);
  return {
    stats: has("stats", index) ? random.chance(143 / 335) : undefined,
    stats_url: page("stats_url", `${site}/statistiques`),
    repository: page("repository", `https://code.exemple.test/${slugged(id)}`),
    budget_url: page("budget_url", `${site}/budget`),
    dashlord_url: page("dashlord_url", `https://pratiques.exemple.test/${slugged(id)}`),
    impact_url: page("impact_url", `${site}/impact`),
    analyse_risques: has("analyse_risques", index) ? random.chance(0.7) : undefined,
    analyse_risques_url: page("analyse_risques_url", `${site}/risques`),
    mon_service_securise: has("mon_service_securise", index) ? random.chance(0.6) : undefined,
    accessibility_status: has("accessibility_status", index) ? random.pick(status) : undefined,
  };
}

function history(random: Random, { id }: Identity, index: number, { has, event }: Deck) {
  const count = random.pick([1, 1, 1, 2, 2, 4]);
  const events = Array.from({ length: count }, () => ({
    name: random.pick(event),
    date: later(REFERENCE_DAY, random.whole(-2_500, 10)),
    comment: random.chance(260 / 562) ? comment(random) : undefined,
  }));
  const former = [`/startups/ancien-${slugged(id)}`, `/startups/prototype-${slugged(id)}`];
  const montant = random.whole(3, 30) * 10_000;
  return {
    events: has("events", index) ? events : undefined,
    fast: has("fast", index) ? { promotion: random.whole(12, 17), montant } : undefined,
    redirect_from: has("redirect_from", index) ? former.slice(0, random.chance(0.2) ? 2 : 1) : undefined,
    robots: has("robots", index) ? "noindex" : undefined,
    rgpd: has("rgpd", index) ? personalData(random) : undefined,
    contact_dinum: has("contact_dinum", index) ? "prenom.nom" : undefined,
    contact_incubator: has("contact_incubator", index) ? "prenom.nom" : undefined,
  };
}

/** Now and then on two lines, with a quotation mark: what broke a concatenated API. */
function comment(random: Random): string {
  return random.chance(0.05) ? `${pitch(random)}.\n« ${pitch(random)} » & "suite".` : pitch(random);
}

function personalData(random: Random): Value {
  return {
    responsable: "Direction fictive",
    finalites: [pitch(random), pitch(random)],
    donnees: [sentence(random), sentence(random)],
    controles: [
      { type: "Test d’intrusion", intervenant: "Prestataire d’audit", date: later(REFERENCE_DAY, -900) },
    ],
    mesures_securite: sentence(random),
    validite_homologation: later(REFERENCE_DAY, 90),
    exercer_vos_droits: "https://droits.exemple.test/",
  };
}
