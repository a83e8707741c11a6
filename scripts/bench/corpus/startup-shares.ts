/** How often the products of the real site have each key, and what those keys hold. */
import type { Share } from "./chance/quotas.ts";
import type { Identity } from "./identities.ts";

export const TOTAL = 662;

/** Products that have each key. */
export const KEYS = {
  incubators: 2,
  sponsors: 632,
  link: 322,
  usertypes: 585,
  thematiques: 483,
  techno: 473,
  stats: 335,
  stats_url: 211,
  repository: 302,
  budget_url: 130,
  dashlord_url: 132,
  impact_url: 105,
  analyse_risques: 174,
  analyse_risques_url: 12,
  mon_service_securise: 169,
  accessibility_status: 265,
  events: 315,
  fast: 46,
  redirect_from: 51,
  robots: 2,
  rgpd: 1,
  contact_dinum: 34,
  contact_incubator: 19,
  body: 661,
} as const;

/** Products of the largest incubators; the second is hidden, the others share the rest. */
const LARGEST = [124, 34, 111, 93];
const EVENTS = {
  committee: 215,
  product_launch: 145,
  other: 68,
  end: 57,
  fast: 38,
  national_impact: 37,
  eig: 2,
};
export const STATUSES: Share<string>[] = [
  ["non conforme", 174],
  ["partiellement conforme", 89],
  ["totalement conforme", 2],
];
export const EVENT_SHARES = Object.entries(EVENTS).map(([name, count]): Share<string> => [name, count]);
export const USERTYPES =
  "particulier entreprise collectivite-territoriale association etat etablissement-scolaire".split(" ");
export const THEMES =
  "Administratif Agriculture Collectivités Culture Écologie Formation Jeunesse Justice Logement Open-Data Santé Social Territoires Transports".split(
    " ",
  );
export const TECHNOLOGIES = [
  "TypeScript",
  "Python",
  "Django",
  "React",
  "Vue",
  "Ruby",
  "PostgreSQL",
  "Java",
  "Elixir",
];

/** The last incubator has no product at all. */
export function incubatorShares(incubators: readonly Identity[]): Share<string>[] {
  const others = incubators.length - LARGEST.length - 1;
  const left = TOTAL - LARGEST.reduce((sum, count) => sum + count, 0);
  return incubators.slice(0, -1).map(({ id }, index) => {
    const rank = index - LARGEST.length;
    const share = Math.floor(left / others) + (rank < left % others ? 1 : 0);
    return [id, LARGEST[index] ?? share];
  });
}
