/** `startups.csv`: the products as a table. */
import { type Column, csvText, type Dialect } from "../csv.ts";
import type { ApiSource, StartupSource } from "../source.ts";
import { since, type Version } from "../versions.ts";
import type { CsvModel } from "./model.ts";
import { firstDay } from "./startup-attributes.ts";

const MISSING = "null";

function column(
  key: string,
  read: (source: StartupSource) => string,
  given: Partial<Pick<Column<StartupSource>, "span" | "quoted">> = {},
): Column<StartupSource> {
  return { key, span: since("v1.7"), quoted: false, read, ...given };
}

const COLUMNS: readonly Column<StartupSource>[] = [
  column("id", ({ startup }) => startup.id),
  column("name", ({ startup }) => startup.data.title, { quoted: true }),
  column("mission", ({ startup }) => startup.data.mission, { quoted: true }),
  column("start", ({ startup }) => firstDay(startup)),
  column("status", ({ startup }) => startup.latestPhase.phase.id),
  column("incubator", ({ startup }) => startup.data.incubator),
  column("stats", ({ startup }) => startup.data.stats_url ?? MISSING),
  column("link", ({ startup }) => startup.data.link ?? MISSING),
  column("repository", ({ startup }) => startup.data.repository ?? MISSING),
  column("accessibility", ({ startup }) => startup.data.accessibility_status ?? "", {
    span: since("v2.5"),
    quoted: true,
  }),
  column("contact", ({ startup }) => startup.data.contact, { span: since("v2.5") }),
  column("incubators", ({ startup }) => startup.incubators.map(({ id }) => id).join(","), {
    span: since("v2.7"),
    quoted: true,
  }),
];

function dialectOf(version: Version): Dialect {
  const first = version === "v1.7";
  return {
    separator: first ? "," : ";",
    quote: first ? "'" : '"',
    quotedHeader: false,
    emptySecondLine: true,
  };
}

export function startupsCsvModel({ startups }: ApiSource): CsvModel {
  return {
    format: "csv",
    parts: [COLUMNS],
    history: COLUMNS,
    text: (version) => csvText(COLUMNS, startups, dialectOf(version), version),
  };
}
