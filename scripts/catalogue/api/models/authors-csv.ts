/** `authors.csv`: the members as a table. */
import { type Column, csvText, type Dialect } from "../csv.ts";
import type { ApiSource, MemberSource } from "../source.ts";
import { only, type Span, since, type Version } from "../versions.ts";
import type { CsvModel } from "./model.ts";

const column = (key: string, span: Span, read: (source: MemberSource) => string): Column<MemberSource> => ({
  key,
  span,
  quoted: span.from !== "v1.2",
  read,
});

/** A list in one cell. */
const listed = (items: readonly string[] = []) => items.join(",");

const COLUMNS: readonly Column<MemberSource>[] = [
  ...[only("v1.2"), since("v2.1")].flatMap((span) => [
    column("id", span, ({ member }) => member.id),
    column("fullname", span, ({ member }) => member.data.fullname),
    column("start", span, ({ member }) => member.data.missions[0]?.start ?? ""),
    column("end", span, ({ member }) => member.data.missions.at(-1)?.end ?? ""),
    column("employer", span, ({ member }) => member.data.missions.at(-1)?.employer ?? ""),
  ]),
  column("github", since("v2.1"), ({ member }) => member.github ?? ""),
  column("link", since("v2.1"), ({ member }) => member.data.link ?? ""),
  column("avatar", since("v2.1"), ({ member }) => member.data.avatar ?? ""),
  column("startups", since("v2.1"), ({ member }) => listed(member.data.startups)),
  column("previously", since("v2.1"), ({ member }) => listed(member.data.previously)),
  column("badges", since("v2.1"), ({ member }) => listed(member.data.badges)),
  column("domaine", since("v2.1"), ({ member }) => member.data.domaine),
  column("competences", since("v2.1"), ({ member }) => listed(member.data.competences)),
];

/** v1.2 announced semicolons and wrote commas: what its readers can have read is its lines, so commas it is. */
function dialectOf(version: Version): Dialect {
  const first = version === "v1.2";
  return { separator: first ? "," : ";", quote: '"', quotedHeader: !first, emptySecondLine: false };
}

export function authorsCsvModel({ members }: ApiSource): CsvModel {
  return {
    format: "csv",
    parts: [COLUMNS],
    history: COLUMNS,
    text: (version) => csvText(COLUMNS, members, dialectOf(version), version),
  };
}
