/** The directory: its letters, the members of one of them. */
import type { Member } from "../../catalogue/model.ts";
import { counted } from "../../catalogue/wording.ts";
import { encodePath } from "../../content/permalink.ts";
import { typographic } from "../../markdown/typography.ts";
import type { DirectoryLetter } from "../../site/catalogue/directory.ts";
import type { DirectoryPage } from "../../site/model.ts";
import { figure, type KeyFigure, membersFigure, type Newcomer, newcomersOf } from "./community.ts";
import type { CatalogueTools } from "./index.ts";

export interface LetterLink {
  label: string;
  href: string;
  /** `12 membres`. */
  count: string;
  current: boolean;
}

/** A member in a list of hundreds: who, what they do, on which products. */
export interface MemberRow {
  name: string;
  /** The person's own page, elsewhere. */
  href: string | undefined;
  role: string;
  products: { title: string; href: string }[];
}

export interface DirectoryView {
  figures: KeyFigure[];
  letters: LetterLink[];
  newcomers: Newcomer[];
}

export interface LetterView {
  letters: LetterLink[];
  /** Those on a mission, those to come, those who left; empty lists are left out. */
  lists: { id: string; title: string; members: MemberRow[] }[];
}

/** The main page: no list of people but the newest ones. */
export function directoryView(tools: CatalogueTools): DirectoryView {
  const { pages, catalogue } = tools.site;
  const first = pages.find((page): page is DirectoryPage => page.kind === "directory");
  const former = catalogue.formerMembers.length;
  return {
    figures: [membersFigure(catalogue), figure(former, "ancien membre", "anciens membres")],
    letters: lettersOf(first?.letters ?? []),
    newcomers: newcomersOf(tools),
  };
}

export function letterView({ letter, letters }: DirectoryPage): LetterView {
  const { present, announced, former } = letter;
  return {
    letters: lettersOf(letters, letter),
    lists: [
      {
        id: "en-mission",
        title: counted(present.length, "membre en mission", "membres en mission"),
        members: present.map((member) => rowOf(member, member.activeStartups)),
      },
      {
        id: "annonces",
        title: counted(announced.length, "membre annoncé", "membres annoncés"),
        members: announced.map((member) => rowOf(member, member.activeStartups)),
      },
      {
        id: "anciens",
        title: counted(former.length, "ancien membre", "anciens membres"),
        members: former.map((member) => rowOf(member, member.startups)),
      },
    ].filter(({ members }) => members.length > 0),
  };
}

function lettersOf(letters: readonly DirectoryLetter[], current?: DirectoryLetter): LetterLink[] {
  return letters.map((letter) => {
    const count = letter.present.length + letter.announced.length + letter.former.length;
    return {
      label: letter.label,
      href: encodePath(letter.url),
      count: counted(count, "membre"),
      current: letter === current,
    };
  });
}

/** Products told in a row: more would not be read. */
const PRODUCTS = 4;

function rowOf({ data }: Member, startups: Member["startups"]): MemberRow {
  return {
    name: typographic(data.fullname, "fr"),
    href: data.link,
    role: typographic(data.role, "fr"),
    products: startups.slice(0, PRODUCTS).map((startup) => ({
      title: typographic(startup.data.title, "fr"),
      href: encodePath(startup.url),
    })),
  };
}
