/** The catalogue as pages and API read it: records that know one another, built once. Nothing here is to be searched. */
import type { Day } from "../content/dates.ts";
import type { RecordSource } from "../content/load.ts";
import type { FastData } from "../content/schemas/catalogue/fast.ts";
import type { IncubatorData } from "../content/schemas/catalogue/incubator.ts";
import type { IntraData } from "../content/schemas/catalogue/intra.ts";
import type { MemberData, MissionData } from "../content/schemas/catalogue/member.ts";
import type { MoocData } from "../content/schemas/catalogue/mooc.ts";
import type { OrganisationData } from "../content/schemas/catalogue/organisation.ts";
import type { PhaseData } from "../content/schemas/catalogue/phase.ts";
import type { StartupData } from "../content/schemas/catalogue/startup.ts";
import type { TeamData } from "../content/schemas/catalogue/team.ts";
import type { Vocabularies } from "../data/vocabularies.ts";
import type { Badge, Counter, TransparencyItem } from "./values.ts";

/** What every record has: its file's name without `.md` (NFC, case kept), its keys as validated, its file. */
interface Entity<Data> {
  id: string;
  data: Data;
  source: RecordSource;
}

/** A word of a vocabulary: what files write and what readers see. Free words have themselves as label. */
export interface Term {
  value: string;
  label: string;
  /** Whether the vocabulary holds it. */
  known: boolean;
}

/** A phase of the vocabulary, with what `content/phases` says of it. */
export interface Phase {
  /** `investigation`, `abandon-investigation`… */
  id: string;
  /** `en investigation`: the tag of a product, in lower case. */
  badge: string;
  singular: string;
  plural: string;
  /** From 1, in the order of the site's lists. */
  order: number;
  /** Products in this phase are active. */
  active: boolean;
  /** Products in this phase are stopped: told in the past tense. */
  stopped: boolean;
  /** Title of the phase's list. */
  label: string;
  data?: PhaseData;
  /** Products whose latest phase it is, by name. */
  startups: readonly Startup[];
}

/** One period of a product's life. */
export interface PhasePeriod {
  phase: Phase;
  start: Day;
  end?: Day;
  /** Begins after the build date. */
  future: boolean;
}

export interface Transparency {
  /** What is available first. */
  items: readonly TransparencyItem[];
  technologies: readonly string[];
}

export interface Startup extends Entity<StartupData> {
  /** `/startups/<slug>.html`, NFC, not percent-encoded. */
  url: string;
  /** Every known incubator of the product, the main one first. */
  incubators: readonly Incubator[];
  sponsors: readonly Organisation[];
  /** By start; periods that start together in the order of a product's life. */
  phases: readonly PhasePeriod[];
  latestPhase: PhasePeriod;
  active: boolean;
  /** `est porté` or `a été porté`. */
  carried: string;
  badges: readonly Badge[];
  /** Day of the first national impact event of the file. */
  nationalImpact?: Day;
  usertypes: readonly Term[];
  themes: readonly Term[];
  /** Absent while the product is investigated. */
  transparency?: Transparency;
  /** Members at work on it, by name. */
  activeMembers: readonly Member[];
  /** Members who have left it, by name; nobody is in both lists. */
  formerMembers: readonly Member[];
}

export interface Incubator extends Entity<IncubatorData> {
  /** `/incubateurs/<slug>.html`; not published when the incubator is hidden. */
  url: string;
  hidden: boolean;
  owner?: Organisation;
  /** Every product, co-incubated ones included, by name. */
  startups: readonly Startup[];
  activeCount: number;
  counters: readonly Counter[];
  /** Two or three, or none. */
  highlighted: readonly Startup[];
  teams: readonly Team[];
  /** Active members of its teams, by name. */
  members: readonly Member[];
}

export interface Organisation extends Entity<OrganisationData> {
  acronym: string;
  type: Term;
  ministry: Term;
  /** Products it sponsors, by name. */
  startups: readonly Startup[];
  /** Incubators it owns, by name. */
  incubators: readonly Incubator[];
}

export interface Mission {
  data: MissionData;
  startups: readonly Startup[];
  status: Term;
  /** No end, or an end that is not past. */
  active: boolean;
  /** Begun, and active. */
  underWay: boolean;
}

export interface Member extends Entity<MemberData> {
  /** Has an active mission, be it to come: one of us, for lists of people and for the API. */
  active: boolean;
  /** Has a mission under way: counted. */
  present: boolean;
  domain: Term;
  /** In the file's order. */
  missions: readonly Mission[];
  /** Start of the earliest mission. */
  arrival: Day;
  activeStartups: readonly Startup[];
  formerStartups: readonly Startup[];
  /** Every product, in the order of missions, then those of the old keys: a card shows the first four. */
  startups: readonly Startup[];
  teams: readonly Team[];
  /** A valid GitHub user name. */
  github?: string;
}

export interface Team extends Entity<TeamData> {
  incubator?: Incubator;
  /** Active members, by name. */
  members: readonly Member[];
}

/** A promotion of the FAST and its laureates. */
export interface Promotion {
  number: number;
  laureates: readonly Laureate[];
  /** Sum of the amounts, in euros. */
  total: number;
}

export interface Laureate {
  startup: Startup;
  /** In euros. */
  amount: number;
}

export interface FastPage extends Entity<FastData> {
  url: string;
  /** Only for a page that shows its laureates. */
  promotion?: Promotion;
}

export interface MoocPage extends Entity<MoocData> {
  url: string;
}

export interface Intra extends Entity<IntraData> {
  startups: readonly Startup[];
}

/** Record by id. */
export type ById<T> = ReadonlyMap<string, T>;

/** Every list is in a total order; every map holds what its list holds. */
export interface Catalogue {
  /** The build date: what "today" means everywhere. */
  date: Day;
  vocabularies: Vocabularies;
  /** In the order of their files, code unit by code unit, as the API lists them. */
  startups: readonly Startup[];
  startupsById: ById<Startup>;
  incubators: readonly Incubator[];
  incubatorsById: ById<Incubator>;
  /** Not hidden and with an active product: `dinum` first, then by active products. */
  listedIncubators: readonly Incubator[];
  organisations: readonly Organisation[];
  organisationsById: ById<Organisation>;
  members: readonly Member[];
  membersById: ById<Member>;
  /** Newest arrivals first. */
  activeMembers: readonly Member[];
  /** Those of them whose mission has begun. */
  presentMembers: readonly Member[];
  /** Newest arrivals first. */
  formerMembers: readonly Member[];
  teams: readonly Team[];
  teamsById: ById<Team>;
  /** In the order of the site's lists. */
  phases: readonly Phase[];
  phasesById: ById<Phase>;
  /** By number. */
  promotions: readonly Promotion[];
  /** By id. */
  fasts: readonly FastPage[];
  /** By order, then id. */
  mooc: readonly MoocPage[];
  intras: readonly Intra[];
}
