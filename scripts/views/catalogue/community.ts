/** The page of the community: its figures, its history month by month, its newest members. */
import { totalsOf } from "../../catalogue/figures.ts";
import { type CommunityHistory, communityHistory, type Series } from "../../catalogue/history.ts";
import type { Catalogue } from "../../catalogue/model.ts";
import { pluralize, wholeNumber } from "../../catalogue/wording.ts";
import { longDate } from "../../content/dates.ts";
import { encodePath } from "../../content/permalink.ts";
import { type Chart, type DataTable, monthlyChart, yearEnds } from "./charts.ts";
import type { CatalogueTools } from "./index.ts";
import { type MemberCard, memberCard } from "./member-card.ts";

export interface KeyFigure {
  value: string;
  label: string;
}

export interface Newcomer extends MemberCard {
  arrival: string;
  arrivalText: string;
}

export interface CommunityView {
  figures: KeyFigure[];
  total: Chart;
  /** One part a way of telling members apart. */
  parts: CommunityPart[];
  newcomers: Newcomer[];
  /** Address of the directory, where there is one. */
  directory: string | undefined;
}

export interface CommunityPart {
  id: string;
  title: string;
  intro: string;
  charts: Chart[];
  table: DataTable;
}

/** Two rows of three. */
const NEWCOMERS = 6;

export function communityView(tools: CatalogueTools): CommunityView {
  const { catalogue } = tools.site;
  const history = communityHistory(catalogue);
  const { months, total } = history;
  const { activeIncubators } = totalsOf(catalogue);
  return {
    figures: [membersFigure(catalogue), figure(activeIncubators, "incubateur actif", "incubateurs actifs")],
    total: monthlyChart({ id: "membres", label: "Membres en mission", counts: total }, months),
    parts: [
      part(history, history.byDomain, {
        id: "domaines",
        title: "Par domaine d’activité",
        intro: "Chaque membre compte une fois, dans son domaine. Toutes les courbes ont la même échelle.",
        caption: "Membres en mission à la fin de chaque année, par domaine",
      }),
      part(history, history.byStatus, {
        id: "statuts",
        title: "Par statut",
        intro: "Un membre compte une fois, sous le statut de sa dernière mission.",
        caption: "Membres en mission à la fin de chaque année, par statut",
      }),
    ],
    newcomers: newcomersOf(tools),
    directory: directoryHref(tools),
  };
}

/** The members who arrived last, among those who are there. */
export function newcomersOf(tools: CatalogueTools): Newcomer[] {
  return tools.site.catalogue.presentMembers.slice(0, NEWCOMERS).map((member) => ({
    ...memberCard(member, tools, { brief: true }),
    arrival: member.arrival,
    arrivalText: longDate(member.arrival),
  }));
}

export function membersFigure({ presentMembers }: Pick<Catalogue, "presentMembers">): KeyFigure {
  return figure(presentMembers.length, "membre en mission", "membres en mission");
}

export function figure(count: number, singular: string, plural: string): KeyFigure {
  return { value: wholeNumber(count), label: pluralize(count, singular, plural) };
}

interface PartTexts {
  id: string;
  title: string;
  intro: string;
  caption: string;
}

function part(
  { months, total }: CommunityHistory,
  series: readonly Series[],
  { caption, ...texts }: PartTexts,
): CommunityPart {
  const shown = series.filter(({ counts }) => counts.some((count) => count > 0));
  const highest = shown.flatMap(({ counts }) => counts).reduce((a, b) => Math.max(a, b), 0);
  return {
    ...texts,
    charts: shown.map((one, index) =>
      monthlyChart({ ...one, id: `${texts.id}-${index + 1}` }, months, { highest, small: true }),
    ),
    table: {
      caption,
      columns: ["Année", "Ensemble", ...shown.map(({ label }) => label)],
      rows: yearEnds(months)
        .reverse()
        .map(({ year, index }) => ({
          label: year,
          cells: [total, ...shown.map(({ counts }) => counts)].map((counts) =>
            wholeNumber(counts[index] ?? 0),
          ),
        })),
      scrolls: true,
    },
  };
}

function directoryHref({ site }: CatalogueTools): string | undefined {
  const page = site.pages.find((one) => one.kind === "page" && one.record.data.layout === "annuaire");
  return page && encodePath(page.address.url);
}
