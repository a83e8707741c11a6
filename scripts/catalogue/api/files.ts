/** Every file that the API publishes, with its text. */
import type { Catalogue } from "../model.ts";
import { apiModels, contentKey, write } from "./endpoints.ts";
import { OPENAPI_FILES, openApi } from "./openapi.ts";
import { type ApiOptions, apiSource } from "./source.ts";
import { filesOf, VERSIONS } from "./versions.ts";

const COUNTER = "compteur_smiirl.json";

/**
 * The files of the API, by path without leading slash: data of every version, their descriptions in OpenAPI,
 * and the counter of members that a display reads.
 */
export function apiFiles(catalogue: Catalogue, options: ApiOptions): Map<string, string> {
  const source = apiSource(catalogue, options);
  const models = apiModels(source);
  const texts = new Map<string, string>();
  const files = new Map<string, string>();
  for (const version of VERSIONS) {
    for (const { file, shape } of filesOf(version)) {
      const model = models[shape];
      if (file.includes("{id}")) {
        for (const { id } of catalogue.startups) {
          files.set(`api/${version}/${file.replace("{id}", () => id)}`, write(model, version, id));
        }
        continue;
      }
      const key = contentKey(shape, model, version);
      const text = texts.get(key) ?? write(model, version);
      texts.set(key, text);
      files.set(`api/${version}/${file}`, text);
    }
  }
  for (const { version, paths } of OPENAPI_FILES) {
    const text = JSON.stringify(openApi(source, version), undefined, 2);
    for (const path of paths) files.set(path, text);
  }
  return files.set(COUNTER, JSON.stringify({ number: catalogue.activeMembers.length }));
}

/** The paths of `apiFiles`, without writing them: what links may lead to. */
export function apiPaths({ startups }: Pick<Catalogue, "startups">): string[] {
  if (startups.length === 0) return [];
  const data = VERSIONS.flatMap((version) =>
    filesOf(version).flatMap(({ file }) =>
      file.includes("{id}")
        ? startups.map(({ id }) => `api/${version}/${file.replace("{id}", () => id)}`)
        : `api/${version}/${file}`,
    ),
  );
  return [...data, ...OPENAPI_FILES.flatMap(({ paths }) => paths), COUNTER];
}

/** An address that leads to another: a path of the site, or an absolute address. */
export interface Redirection {
  from: string;
  to: string;
}

/** `redirects.json`: where each old path leads, in absolute. */
export function redirectsFile(redirections: readonly Redirection[], siteUrl: string): string {
  const sorted = redirections.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return JSON.stringify(Object.fromEntries(sorted.map(({ from, to }) => [from, new URL(to, siteUrl).href])));
}
