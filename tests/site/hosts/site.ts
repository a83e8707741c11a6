/** A small site made by the build command for some hosts, with one page of each kind that a host may get wrong. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { filesUnder } from "../../../scripts/publish/asset-bundle.ts";
import { makeWholeProject, runBuild } from "../command.ts";
import { png } from "../png.ts";

const page = (title: string, more = "") => `---\ntitle: ${title}\n${more}---\n\nUn texte.\n`;

const CONTENT = {
  "pages/index.md": page("Accueil", "layout: home\n"),
  "pages/approche/index.md": page("Approche", "redirect_from: [/demarche/, /vieille-page]\n"),
  "pages/approche/détail.md": page("Détail", "redirect_from: /été\n"),
  "pages/fast/lauréats.md": page("Lauréats"),
  "pages/mes.aides.md": page("Mes aides"),
  "pages/recherche/index.md": page("Rechercher", "layout: recherche\n"),
  "pages/404.md": page("Page introuvable", "permalink: /404\n"),
  "pages/journal/index.md": page("Journal"),
  "pages/journal/2026.md": page("Journal de 2026"),
  "pages/journal/hier/index.md": page("Journal d’hier"),
  "img/photo.png": png(4, 4),
};

const REDIRECTS = [
  '- { de: /ailleurs, vers: "https://exemple.org/a?b=1&c=$d" }',
  "- { de: /fast.html, vers: /approche/ }",
  "- { de: /produit.s/*, vers: /approche/* }",
  "- { de: /journal/*, vers: /journal/ }",
  "",
].join("\n");

export interface HostedSite {
  root: string;
  folder: string;
  /** Every published path, without those that only hosts read. */
  files: string[];
}

/** Builds the site for some hosts. */
export async function buildFor(hosts: string, ...args: readonly string[]): Promise<HostedSite> {
  const root = makeWholeProject(CONTENT, { "_data/redirects.yml": REDIRECTS });
  const { code, stderr } = await runBuild(root, [
    "--date",
    "2026-09-15",
    "--links",
    "warn",
    "--host",
    hosts,
    ...args,
  ]);
  assert.equal(code, 0, stderr);
  const folder = join(root, "_site");
  return { root, folder, files: filesUnder(folder).filter((file) => !/^_|^\.nojekyll/.test(file)) };
}

/** What every host must answer: path → where it leads. */
export const EXPECTED_REDIRECTS: Readonly<Record<string, string>> = {
  "/demarche/": "/approche/",
  "/vieille-page": "/approche/",
  "/%C3%A9t%C3%A9": "/approche/d%C3%A9tail",
  "/ailleurs": "https://exemple.org/a?b=1&c=$d",
};

/** What every host must answer: path → the file that answers it. */
export const EXPECTED_PAGES: Readonly<Record<string, string>> = {
  "/": "index.html",
  "/approche/": "approche/index.html",
  "/approche/d%C3%A9tail": "approche/détail.html",
  "/fast/laur%C3%A9ats": "fast/lauréats.html",
  "/mes.aides": "mes.aides.html",
  "/journal/": "journal/index.html",
  "/journal/2026": "journal/2026.html",
  "/journal/hier/": "journal/hier/index.html",
  "/recherche/": "recherche/index.html",
};

/** The same for folders that moved, whose rules come after what is published. */
export const EXPECTED_FOLDERS: Readonly<Record<string, string>> = {
  "/produit.s/x": "/approche/x",
  "/produit.s/x/y.html": "/approche/x/y.html",
  "/journal/2017/12": "/journal/",
};
