/** Every file that the API publishes, with its text. */
import type { Catalogue } from "../model.ts";
import { apiModels, contentKey, write } from "./endpoints.ts";
import type { Model } from "./models/model.ts";
import { OPENAPI_FILES, openApi } from "./openapi.ts";
import { type ApiOptions, apiSource } from "./source.ts";
import { filesOf, type Shape, VERSIONS, type Version } from "./versions.ts";

/** A text, in pieces, and the paths it is published at, without leading slash: versions that agree share one. */
export interface ApiFile {
  paths: string[];
  text: Iterable<string>;
}

const COUNTER = "compteur_smiirl.json";

/**
 * The files of the API, one after the other, since all of them would fill a memory: data of every version, their
 * descriptions in OpenAPI, and the counter of members that a display reads.
 */
export function* apiFiles(catalogue: Catalogue, options: ApiOptions): Generator<ApiFile> {
  const source = apiSource(catalogue, options);
  const models = apiModels(source);
  for (const { shape, file, versions } of distinctFiles(models)) {
    const [version] = versions;
    const pathsFor = (id = "") => versions.map((one) => `api/${one}/${file.replace("{id}", () => id)}`);
    const ids = file.includes("{id}") ? catalogue.startups.map(({ id }) => id) : [undefined];
    for (const id of ids)
      yield { paths: pathsFor(id), text: whenRead(() => write(models[shape], version, id)) };
  }
  for (const { version, paths } of OPENAPI_FILES) {
    const text = whenRead(() => [JSON.stringify(openApi(source, version), undefined, 2)]);
    yield { paths: [...paths], text };
  }
  const count = { number: catalogue.activeMembers.length };
  yield { paths: [COUNTER], text: [JSON.stringify(count)] };
}

/** A text that is made when somebody reads it: a preview looks for one file among all of them. */
function whenRead(make: () => Iterable<string>): Iterable<string> {
  return { [Symbol.iterator]: () => make()[Symbol.iterator]() };
}

/** The paths of `apiFiles`, without writing them: what links may lead to. */
export function apiPaths(ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const data = VERSIONS.flatMap((version) =>
    filesOf(version).flatMap(({ file }) =>
      file.includes("{id}")
        ? ids.map((id) => `api/${version}/${file.replace("{id}", () => id)}`)
        : `api/${version}/${file}`,
    ),
  );
  return [...data, ...OPENAPI_FILES.flatMap(({ paths }) => paths), COUNTER];
}

interface DistinctFile {
  shape: Shape;
  file: string;
  /** Those in which the file has the same content. */
  versions: [Version, ...Version[]];
}

function distinctFiles(models: Readonly<Record<Shape, Model>>): DistinctFile[] {
  const files = new Map<string, DistinctFile>();
  for (const version of VERSIONS) {
    for (const { file, shape } of filesOf(version)) {
      const key = contentKey(shape, models[shape], version);
      const known = files.get(key);
      if (known) known.versions.push(version);
      else files.set(key, { shape, file, versions: [version] });
    }
  }
  return [...files.values()];
}

/** An address that leads to another: a path of the site, or an absolute address. */
export interface Redirection {
  from: string;
  to: string;
}

/** A path of the site, which may itself stand under a path of its host, or an address, in absolute. */
export function absoluteAddress(address: string, siteUrl: string): string {
  return new URL(address.startsWith("/") ? siteUrl + address : address).href;
}

/** `redirects.json`: where each old path leads, in absolute. */
export function redirectsFile(redirections: readonly Redirection[], siteUrl: string): string {
  const sorted = redirections.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return JSON.stringify(
    Object.fromEntries(sorted.map(({ from, to }) => [from, absoluteAddress(to, siteUrl)])),
  );
}
