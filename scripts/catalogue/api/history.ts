/** The table of versions told to readers: the files of each, and when each attribute came and went. */
import { apiModels } from "./endpoints.ts";
import type { ApiSource } from "./source.ts";
import { covers, FILES, filesOf, type Span, VERSIONS, type Version } from "./versions.ts";

export interface VersionFiles {
  version: Version;
  /** The path of each; without address when there is one for each product. */
  files: { name: string; href: string | undefined }[];
}

export interface FileHistory {
  file: string;
  attributes: { name: string; versions: string }[];
}

/** Newest first. */
export function versionFiles(): VersionFiles[] {
  return VERSIONS.toReversed().map((version) => ({
    version,
    files: filesOf(version).map(({ file }) => ({
      name: file,
      href: file.includes("{id}") ? undefined : `/api/${version}/${file}`,
    })),
  }));
}

/** The files whose attributes have changed, and the versions that have each attribute. */
export function historyOf(source: ApiSource): FileHistory[] {
  const models = apiModels(source);
  return FILES.flatMap(({ file, shape, spans }) => {
    const { history } = models[shape];
    if (!history) return [];
    const published = VERSIONS.filter((version) => spans.some((span) => covers(span, version)));
    const attributes = [...new Set(history.map(({ key }) => key))].map((name) => {
      const rows = history.filter(({ key }) => key === name);
      return {
        name,
        versions: rangeWords(
          published,
          rows.map(({ span }) => span),
        ),
      };
    });
    return [{ file, attributes }];
  });
}

/** `v2.7`, `v1.2 et v2.1`, `v1.3 à v1.8`: the spans of one attribute follow one another. */
function rangeWords(published: readonly Version[], spans: readonly Span[]): string {
  const having = published.filter((version) => spans.some((span) => covers(span, version)));
  return having.length < 3 ? having.join(" et ") : `${having[0]} à ${having.at(-1)}`;
}
