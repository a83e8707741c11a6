/** Tells the parts of the former site that this import leaves to people, once each. */
import type { Problem } from "../content/problem.ts";
import type { Checkout } from "./checkout.ts";
import { note } from "./notes.ts";

interface Part {
  prefix: string;
  message: (count: number) => string;
  hint: string;
}

const SITE_PARTS: readonly Part[] = [
  {
    prefix: "content/docs/",
    message: (count) =>
      count > 1
        ? `${count} documents à télécharger ne sont pas repris.`
        : "un document à télécharger n’est pas repris.",
    hint: "Un contenu n’est fait que de textes et d’images : hébergez ailleurs ceux qui servent encore.",
  },
  {
    prefix: "content/_events/",
    message: () => "cette collection, que rien ne montrait, n’est pas reprise.",
    hint: "Les événements d’un produit sont dans sa fiche.",
  },
  {
    prefix: "_data/menu.yml",
    message: () => "le menu principal n’est pas repris.",
    hint: "Comparez-le avec _data/navigation.yml et _data/footer.yml.",
  },
  {
    prefix: "404.html",
    message: () => "la page d’erreur n’est pas reprise.",
    hint: "Le nouveau site a la sienne : content/pages/404.md.",
  },
];

const BLOG_PARTS: readonly Part[] = [
  {
    prefix: "content/_newsletters/",
    message: () => "les anciennes lettres d’information ne sont pas reprises.",
    hint: "Faites un article de celles qui comptent.",
  },
];

/** @param isBlog whether this is the blog's checkout */
export function tellLeftAside(
  { files, problems: found }: Checkout,
  isBlog: boolean,
  problems: Problem[],
): void {
  problems.push(...found);
  for (const { prefix, message, hint } of isBlog ? BLOG_PARTS : SITE_PARTS) {
    const inside = [...files.values()].filter(({ path }) => path.startsWith(prefix));
    const [first] = inside;
    if (first === undefined) continue;
    const root = first.shown.slice(0, first.shown.length - first.path.length);
    problems.push(note(`${root}${prefix}`.replace(/\/$/, ""), 0, message(inside.length), hint));
  }
}
