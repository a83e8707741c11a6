/** The kinds of files that `npm run new` makes: where they go, what is asked of them, how they are named. */
import type { CollectionName } from "../../content/collections.ts";
import type { Day } from "../../content/dates.ts";
import { LAYOUTS, type Layout, type LayoutName } from "../../content/schemas/layouts.ts";

/** Answers by the flag of their question: a text, a list, or yes and no. */
export type Answers = Readonly<Record<string, string | boolean | readonly string[]>>;

export interface Kind {
  /** For messages: « une page ». */
  name: string;
  collection: CollectionName;
  /** Flags of the questions asked at a terminal, in their order; the others have flags alone. */
  asked: readonly string[];
  /** Answers proposed at a terminal. */
  proposed: (date: Day) => Answers;
  /** Answers that go without saying. */
  implied: (date: Day) => Answers;
  /** Name of the file, without `.md`. */
  fileName: (answers: Answers, date: Day) => string;
  /** Whether a question has a meaning, once some others are answered; and whether it must have an answer. */
  concerns?: (flag: string, answers: Answers) => "needed" | "idle" | undefined;
  body: string;
}

const TO_WRITE = "Écrivez ici le texte, en Markdown.\n";
const STARTUP =
  "## Le problème\n\nÀ qui et pourquoi le problème se pose.\n\n## La solution\n\nCe que fait le service.\n";

export const KINDS = {
  page: {
    name: "une page",
    collection: "pages",
    asked: ["title", "layout", "sidebar", "description", "draft"],
    proposed: () => ({ layout: "page", draft: true }),
    implied: () => ({ layout: "page" }),
    fileName: ({ title }) => slug(title),
    concerns: (flag, { layout }) => {
      if (flag !== "sidebar") return undefined;
      const chosen: Layout | undefined = LAYOUTS[layout as LayoutName];
      return chosen?.sidebar ? "needed" : "idle";
    },
    body: TO_WRITE,
  },
  post: {
    name: "un article",
    collection: "posts",
    asked: ["title", "date", "categories", "authors", "description", "draft"],
    proposed: (date) => ({ date, draft: true }),
    implied: (date) => ({ layout: "post", date }),
    fileName: ({ title, date }, today) => `${typeof date === "string" ? date : today}-${slug(title)}`,
    body: TO_WRITE,
  },
  startup: {
    name: "un produit",
    collection: "startups",
    asked: [
      ...["title", "mission", "incubator", "contact", "phases.name", "phases.start"],
      ...["link", "sponsors", "usertypes", "thematiques"],
    ],
    proposed: (date) => ({ "phases.start": date }),
    implied: (date) => ({ "phases.start": date }),
    fileName: ({ title }) => slug(title),
    body: STARTUP,
  },
  incubator: {
    name: "un incubateur",
    collection: "incubators",
    asked: ["title", "short_description", "owner", "contact", "website"],
    proposed: () => ({}),
    implied: () => ({}),
    fileName: ({ title }) => slug(title),
    body: TO_WRITE,
  },
  member: {
    name: "un membre",
    collection: "members",
    asked: [
      ...["fullname", "role", "domaine", "missions.start", "missions.status", "missions.employer"],
      ...["missions.startups", "teams", "github"],
    ],
    proposed: (date) => ({ "missions.start": date }),
    implied: (date) => ({ "missions.start": date }),
    fileName: ({ fullname }) => personName(fullname),
    body: "",
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

/** A title as the name of a file: small letters, digits and hyphens. */
export function slug(title: Answers[string] | undefined): string {
  const plain = String(title ?? "")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-|-$/g, "");
}

const LONGEST = 80;

/** `prenom.nom`, by which the community knows its members. */
function personName(fullname: Answers[string] | undefined): string {
  const [first = "", ...rest] = String(fullname ?? "")
    .trim()
    .split(/\s+/);
  return [slug(first), slug(rest.join(" "))].filter((part) => part !== "").join(".");
}
