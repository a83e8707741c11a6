/** The collections of the content tree: a folder and a schema each. */
import { fastSchema } from "./schemas/catalogue/fast.ts";
import { incubatorSchema } from "./schemas/catalogue/incubator.ts";
import { intraSchema } from "./schemas/catalogue/intra.ts";
import { memberSchema } from "./schemas/catalogue/member.ts";
import { moocSchema } from "./schemas/catalogue/mooc.ts";
import { organisationSchema } from "./schemas/catalogue/organisation.ts";
import { phaseSchema } from "./schemas/catalogue/phase.ts";
import { startupSchema } from "./schemas/catalogue/startup.ts";
import { teamSchema } from "./schemas/catalogue/team.ts";
import { pageSchema } from "./schemas/page.ts";
import { postSchema } from "./schemas/post.ts";

/** Written by editors: a page each. */
const EDITORIAL = {
  pages: pageSchema,
  posts: postSchema,
} as const;

/** Written by the community's database for the most part, and related to one another. */
export const CATALOGUE = {
  startups: startupSchema,
  incubators: incubatorSchema,
  organisations: organisationSchema,
  members: memberSchema,
  teams: teamSchema,
  phases: phaseSchema,
  fasts: fastSchema,
  mooc: moocSchema,
  intras: intraSchema,
} as const;

export const COLLECTIONS = { ...EDITORIAL, ...CATALOGUE } as const;

export type EditorialName = keyof typeof EDITORIAL;
export type CatalogueName = keyof typeof CATALOGUE;
export type CollectionName = EditorialName | CatalogueName;

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];
export const CATALOGUE_NAMES = Object.keys(CATALOGUE) as CatalogueName[];
