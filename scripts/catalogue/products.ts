/**
 * What a product's own file tells of it: its phase, its badges, how open it is.
 *
 * Source of each rule, in brackets: the models, plugins and templates of the Jekyll site that this one replaces.
 */
import type { Day } from "../content/dates.ts";
import type { StartupData } from "../content/schemas/catalogue/startup.ts";
import type { Vocabularies } from "../data/vocabularies.ts";
import type { PhasePeriod, Transparency } from "./model.ts";
import { compareText } from "./sorting.ts";
import type { Badge, TransparencyItem } from "./values.ts";

/**
 * The phase a product is in: the one that started last [models]. Two deliberate departures from the models: a
 * phase does not count before its first day, and of two phases that start the same day the later listed wins,
 * as editors add at the end. When all are to come, the first one counts.
 *
 * @param periods at least one, in the file's order
 */
export function latestPeriod(periods: readonly PhasePeriod[]): PhasePeriod {
  const sorted = periods.toSorted((a, b) => compareText(a.start, b.start));
  const latest = sorted.findLast(({ future }) => !future) ?? sorted[0];
  if (!latest) throw new Error("a product has at least one phase");
  return latest;
}

/**
 * The order in which a product's dates are told: by start; of those that start together, the one that comes first in
 * a product's life. The site's lists go the other way, from the most mature phase to the youngest, stopped ones last.
 */
export function comparePeriods(a: PhasePeriod, b: PhasePeriod): number {
  const rank = ({ phase }: PhasePeriod) => (phase.stopped ? phase.order : -phase.order);
  return compareText(a.start, b.start) || rank(a) - rank(b);
}

/** `est porté`, or `a été porté` for a stopped product; a transferred one lives on [models]. */
export function carriedWording(latest: PhasePeriod): string {
  return latest.phase.stopped ? "a été porté" : "est porté";
}

/** The badges that a product's events give, in the file's order, each once [template of products]. */
export function badgesOf(data: Pick<StartupData, "events">, events: Vocabularies["evenements"]): Badge[] {
  const badges = new Map<string, Badge>();
  for (const { name } of data.events ?? []) {
    const badge = Object.hasOwn(events, name) ? events[name]?.badge : undefined;
    if (badge) badges.set(name, { event: name, label: badge.libelle, tone: badge.ton });
  }
  return [...badges.values()];
}

/** Day of the first listed event of national impact [models]. */
export function nationalImpactOf(data: Pick<StartupData, "events">): Day | undefined {
  return data.events?.find(({ name }) => name === "national_impact")?.date;
}

/** Every incubator of a product, the main one first; `incubators`, when it is there, holds it too [models]. */
export function incubatorIdsOf(data: Pick<StartupData, "incubator" | "incubators">): string[] {
  return [...new Set([data.incubator, ...(data.incubators ?? [])])];
}

/**
 * What a product publishes of itself, available items first [template of products]; undefined in investigation, when there is
 * nothing to publish yet. An item without address is not available, save a risk analysis, which may stay private.
 */
export function transparencyOf(data: StartupData, latest: PhasePeriod): Transparency | undefined {
  if (latest.phase.id === "investigation") return undefined;
  const item = (
    id: TransparencyItem["id"],
    label: string,
    href: string | undefined,
    { done = false, absence = "non disponible" } = {},
  ): TransparencyItem => {
    const available = done || href !== undefined;
    return { id, label, available, ...(!available && { absence }), ...(href !== undefined && { href }) };
  };
  const items: TransparencyItem[] = [
    item("repository", "Code source", data.repository),
    item("budget", "Budget", data.budget_url),
    item("stats", "Statistiques", statisticsAddress(data), { absence: "non disponibles" }),
    item("impact", "Matrice d’impact", data.impact_url),
    item("risks", "Analyse de risques", data.analyse_risques_url, { done: data.analyse_risques }),
    item("dashlord", "Suivi des bonnes pratiques", data.dashlord_url),
  ];
  const available = items.filter((one) => one.available);
  return {
    items: [...available, ...items.filter((one) => !one.available)],
    technologies: [...new Set(data.techno)],
  };
}

/**
 * The page of statistics: the one given, else `/stats` of the service when they are said to be public [template of
 * products]. The API gives the same address.
 */
export function statisticsAddress({
  stats,
  stats_url,
  link,
}: Pick<StartupData, "stats" | "stats_url" | "link">): string | undefined {
  if (stats_url !== undefined) return stats_url;
  return stats === true && link !== undefined ? `${link.replace(/\/+$/, "")}/stats` : undefined;
}
