/** The directory of the community: one page for each first letter of the family names, under the editor's page. */
import { rememberedFor, sorter } from "../../cache/remembered.ts";
import type { Catalogue, Member } from "../../catalogue/model.ts";
import { compareFrench, compareFullNames, compareText } from "../../catalogue/sorting.ts";
import { fold } from "../../content/nearest.ts";
import { addressOf } from "../../content/permalink.ts";
import { barePath } from "../addresses.ts";
import type { DirectoryPage, EditorialPage, Page } from "../model.ts";

/** Where names that begin with none of our letters are. */
const OTHERS = "autres";

/** The members whose family name begins with a letter. */
export interface DirectoryLetter {
  /** `a` to `z`, or `autres`. */
  id: string;
  /** `A`. */
  label: string;
  url: string;
  /** By family name. */
  present: readonly Member[];
  /** On a mission to come only. */
  announced: readonly Member[];
  former: readonly Member[];
}

/** One page a letter; none without a page for the directory itself, which the editor writes. */
export function directoryPages(pages: readonly Page[], catalogue: Catalogue): DirectoryPage[] {
  const parent = pages.find(
    (page): page is EditorialPage => page.kind === "page" && page.record.data.layout === "annuaire",
  );
  if (!parent) return [];
  const letters = knownLetters(catalogue, barePath(parent.address.url));
  return letters.map((letter) => ({
    kind: "directory",
    address: addressOf(letter.url),
    lang: parent.lang,
    title: `${parent.title}\u00a0: ${letter.id === OTHERS ? "autres noms" : `lettre\u00a0${letter.label}`}`,
    parent,
    letter,
    letters,
  }));
}

/** Those of a catalogue that did not change since the last edit. */
const known = new WeakMap<Catalogue, { folder: string; letters: DirectoryLetter[] }>();

function knownLetters(catalogue: Catalogue, folder: string): DirectoryLetter[] {
  const before = known.get(catalogue);
  if (before?.folder === folder) return before.letters;
  const letters = lettersOf(catalogue, folder);
  known.set(catalogue, { folder, letters });
  return letters;
}

/** The letters that begin a name, in order, with their members. */
export function lettersOf({ members }: Pick<Catalogue, "members">, folder: string): DirectoryLetter[] {
  const byLetter = new Map<string, { present: Member[]; announced: Member[]; former: Member[] }>();
  for (const member of byFamilyName(members)) {
    const { letter: id } = namedUnder(member);
    const lists = byLetter.get(id) ?? { present: [], announced: [], former: [] };
    byLetter.set(id, lists);
    lists[member.present ? "present" : member.active ? "announced" : "former"].push(member);
  }
  return [...byLetter]
    .sort(([a], [b]) => Number(a === OTHERS) - Number(b === OTHERS) || compareText(a, b))
    .map(([id, lists]) => ({
      id,
      label: id === OTHERS ? "Autres" : id.toUpperCase(),
      url: `${folder}/${id}/`,
      ...lists,
    }));
}

const byFamilyName = sorter(
  ({ source }: Member) => source,
  (a, b) => compareFrench(namedUnder(a).name, namedUnder(b).name) || compareFullNames(a, b),
);

/** The family name and its letter, found once for each file rather than at each edit of another. */
const namedUnder = rememberedFor(
  ({ source }: Member) => source,
  (member) => {
    const name = familyName(member);
    return { name, letter: letterOf(name) };
  },
);

/**
 * The family name: the end of the full name that the file's name tells after its first dot
 * (`ada.le-gall`, Ada Le Gall: Le Gall), else all that follows the first word. As in French bibliographies,
 * `de` and `d’` do not count.
 */
export function familyName({ id, data }: Pick<Member, "id"> & { data: { fullname: string } }): string {
  const words = data.fullname.trim().split(/\s+/);
  const wanted = letters(id.slice(id.indexOf(".") + 1));
  const told = words.findIndex((_, index) => index > 0 && letters(words.slice(index).join("")) === wanted);
  const first = told > 0 ? told : Math.min(1, words.length - 1);
  const name = words.slice(first).join(" ");
  return name.replace(/^(?:de\s+|d['’]\s*)(?=\S)/i, "");
}

function letterOf(name: string): string {
  const first = letters(name)[0] ?? "";
  return first >= "a" && first <= "z" ? first : OTHERS;
}

/** Letters alone, without case nor accents. */
function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
}
