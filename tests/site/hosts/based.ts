/** A small site built for GitHub Pages, under a path of its host, and what its files point to. */
import assert from "node:assert/strict";
import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { filesUnder } from "../../../scripts/publish/asset-bundle.ts";
import { makeWholeProject, runBuild } from "../command.ts";
import { Html } from "../html.ts";
import { png } from "../png.ts";
import { temporaryFolder } from "../project.ts";

/** The path, with its slashes. */
export const BASE = "/nom-du-depot/";

const page = (title: string, more = "", text = "Un texte.") =>
  `---\ntitle: ${title}\n${more}---\n\n${text}\n`;

const CONTENT = {
  "pages/index.md": page("Accueil", "layout: home\n"),
  "pages/404.md": page("Page introuvable", "permalink: /404\n"),
  "pages/approche/index.md": page(
    "Approche",
    "redirect_from: [/demarche/]\nevenement: { debut: 2026-12-03 }\n",
    'Voir [le contact](/contact/#qui), ![](/img/photo.png), <a href="https://exemple.gouv.fr/contact/" style="color:red">là</a>.\n\n:::accordeon[Question]\nRéponse.\n:::',
  ),
  "pages/contact.md": page(
    "Contact",
    "permalink: /contact/\n",
    "## Qui {#qui}\n\nUn texte sur l’intrapreneuriat.",
  ),
  "pages/programme.md": page("Programme", "permalink: /programme/\nredirect_to: /approche/\n"),
  "pages/recherche/index.md": page("Rechercher", "layout: recherche\n"),
  "pages/plan.md": page("Plan du site", "layout: plan-du-site\npermalink: /plan-du-site/\n"),
  "pages/startups.md": page("Les produits", "layout: startups\npermalink: /startups/\n"),
  "pages/blog.md": page("Le blog", "layout: blog\npermalink: /blog/\n"),
  "pages/accessibilite.md": page("Accessibilité", "layout: accessibilite\npermalink: /accessibilite/\n"),
  "posts/2026-01-02-x.md": page("Un article", "categories: general\ntags: mesure\n", "[Contact](/contact/)"),
  "startups/essai.md": page(
    "Essai",
    "mission: Essayer.\nincubator: essais\ncontact: a@exemple.gouv.fr\nphases: [{ name: construction, start: 2024-01-01 }]\n",
  ),
  "incubators/essais.md": page("Essais", "contact: a@exemple.gouv.fr\n"),
  "img/photo.png": png(900, 600),
};

/** Builds it into `<folder>/nom-du-depot`. @returns that folder, as a host would hold it */
export async function buildBased(): Promise<string> {
  const root = makeWholeProject(CONTENT);
  const args = ["--date", "2026-09-15", "--links", "warn", "--base", BASE, "--compress"];
  const { code, stderr } = await runBuild(root, args);
  assert.equal(code, 0, stderr);
  const folder = temporaryFolder();
  renameSync(join(root, "_site"), join(folder, BASE));
  return folder;
}

export interface Reference {
  file: string;
  /** As written. */
  to: string;
}

/** Every address of the pages and sheets that is of this host: what a browser would ask for. */
export function referencesOf(folder: string): Reference[] {
  const site = join(folder, BASE.slice(0, -1));
  return filesUnder(site).flatMap((file) => {
    const text = /\.(?:html|css)$/.test(file) ? readFileSync(join(site, file), "utf8") : "";
    return (file.endsWith(".css") ? inSheet(text) : inPage(text)).map((to) => ({ file, to }));
  });
}

function inPage(html: string): string[] {
  return new Html(html).all("*").flatMap(({ attribs }) =>
    Object.entries(attribs).flatMap(([name, value]) => {
      const parts = name === "srcset" ? value.split(/,\s+/).map((part) => part.split(" ")[0] ?? "") : [value];
      return parts.map((part) => part.replace(/^0; url=/, "")).filter((part) => /^\/(?!\/)/.test(part));
    }),
  );
}

function inSheet(css: string): string[] {
  return [...css.matchAll(/url\(["']?(\/[^"')]*)/g)].map(([, address = ""]) => address);
}
