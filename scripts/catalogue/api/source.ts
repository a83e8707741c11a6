/** What the API is written from: the catalogue's records, each with what several versions say of it. */
import type { Catalogue, Incubator, Member, Organisation, Startup } from "../model.ts";
import { type Crew, crewsOf } from "./crews.ts";
import { type ApiTypes, apiTypes } from "./types.ts";

export interface ApiOptions {
  /** The site's address, without a final `/`. */
  siteUrl: string;
  /** The text of Markdown, without any markup. */
  plainText: (markdown: string) => string;
  /** Path of the published screenshot of a product, if it has one. */
  screenshot: (startup: Startup) => string | undefined;
}

export interface MemberSource {
  member: Member;
  /** Without markup; empty when there is none. */
  bio: () => string;
}

export interface StartupSource {
  startup: Startup;
  crew: Crew;
  /** The Markdown of its page, as its file has it. */
  body: string;
  /** The same, percent-encoded. */
  encodedBody: () => string;
  /** Absolute address; empty when there is none. */
  screenshot: string;
  /** Absolute address of its own file in the current API. */
  address: string;
}

/** Everything is in the order of ids, as the API has always been. */
export interface ApiSource {
  siteUrl: string;
  types: ApiTypes;
  members: readonly MemberSource[];
  startups: readonly StartupSource[];
  incubators: readonly Incubator[];
  organisations: readonly Organisation[];
}

/** Prepares what the versions share: texts are stripped and encoded once each, when they are asked for. */
export function apiSource(catalogue: Catalogue, options: ApiOptions): ApiSource {
  const crews = crewsOf(catalogue);
  return {
    siteUrl: options.siteUrl,
    types: apiTypes(catalogue.vocabularies),
    members: catalogue.members.map((member) => ({ member, bio: once(() => bioOf(member, options)) })),
    startups: catalogue.startups.map((startup) => {
      const body = bodyOf(startup);
      const screenshot = options.screenshot(startup);
      return {
        startup,
        crew: crews.get(startup.id) as Crew,
        body,
        encodedBody: once(() => percentEncoded(body)),
        screenshot: screenshot === undefined ? "" : new URL(options.siteUrl + screenshot).href,
        address: `${options.siteUrl}/api/v3/startups/${percentEncoded(startup.id)}.json`,
      };
    }),
    incubators: catalogue.incubators,
    organisations: catalogue.organisations,
  };
}

function bioOf({ source }: Member, { plainText }: ApiOptions): string {
  return source.body.trim() === "" ? "" : plainText(source.body).trim();
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The blank lines that follow the front matter belong to it. */
function bodyOf({ source }: Startup): string {
  return source.body.replace(/^(?:[ \t]*\n)+/, "");
}

/** RFC 3986: everything but its unreserved characters, of which `encodeURIComponent` spares five too many. */
export function percentEncoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
