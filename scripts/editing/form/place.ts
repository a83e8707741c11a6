/** Puts the form editor into a published folder: its page, its configuration, its program as its package brings it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { FORM_FOLDER } from "../../data/edition.ts";
import type { Site } from "../../data/schemas.ts";
import { integrityOf } from "../../publish/output/integrity.ts";
import { place, writeInto } from "../../publish/staging.ts";
import { formPolicy } from "../../views/policy.ts";
import { readIfThere } from "../files.ts";
import { type EditedProject, vocabulariesOf } from "../vocabularies.ts";
import { formConfig } from "./config.ts";

const BEFORE = join(dirname(fileURLToPath(import.meta.url)), "before.js");

/** Published under the form's folder → path in its package. */
const PACKAGE_FILES = {
  "sveltia/package.json": "package.json",
  "sveltia/locales/fr.json": "locales/fr.json",
  "sveltia/LICENSE.txt": "LICENSE.txt",
} as const;

/** Places the form. What is there already and has not changed is left alone. @param folder the folder to be published */
export function placeForm(folder: string, project: EditedProject, site: Site): void {
  const inside = join(folder, FORM_FOLDER);
  const source = join(project.root, "node_modules", "@sveltia", "cms");
  for (const [published, path] of Object.entries(PACKAGE_FILES)) {
    if (!existsSync(join(inside, published))) place(join(source, path), inside, published);
  }
  placeProgram(source, inside);
  const content = relative(project.root, project.content).replaceAll("\\", "/");
  const shown = content.startsWith("..") ? "content" : content;
  const config = formConfig(site, vocabulariesOf(project), shown);
  write(join(inside, "config.json"), `${JSON.stringify(config, undefined, 1)}\n`);
  write(join(inside, "before.js"), readIfThere(BEFORE) ?? "");
  write(join(inside, "index.html"), formPage(site, inside));
}

/** The program, with the fonts of its own package in place of those of a network of distribution. */
function placeProgram(source: string, inside: string): void {
  if (existsSync(join(inside, PROGRAM))) return;
  const assets = join(source, "npm", "assets");
  for (const name of readdirSync(assets)) {
    const [, font] = /^(.*?)-latin-.*\.woff2$/.exec(name) ?? [];
    if (font !== undefined) place(join(assets, name), inside, `sveltia/fonts/${font}.woff2`);
    if (name.endsWith(".LICENSE.txt")) place(join(assets, name), inside, `sveltia/fonts/${name}`);
  }
  const program = readFileSync(join(source, "dist", "sveltia-cms.js"), "utf8");
  writeInto(inside, PROGRAM, program.replace(DISTRIBUTED_FONT, `/${FORM_FOLDER}/sveltia/fonts/$1.woff2`));
}

const PROGRAM = "sveltia/sveltia-cms.js";
const DISTRIBUTED_FONT =
  /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z\d-]+)(?::vf)?@[\d.]+\/[\w-]+\.woff2/g;

function write(path: string, text: string): void {
  if (readIfThere(path) === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** @param inside folder that holds its scripts */
function formPage(site: Site, inside: string): string {
  const name = escaped(site.nom);
  const scripts = ["before.js", PROGRAM].map((file) => {
    const integrity = integrityOf(readFileSync(join(inside, file)));
    return `<script src="/${FORM_FOLDER}/${file}" integrity="${integrity}"></script>`;
  });
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(formPolicy(site))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>Édition — ${name}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="cms-config-url" type="application/json" href="/${FORM_FOLDER}/config.json">
</head>
<body>
<noscript>Le formulaire d’édition a besoin de JavaScript. Les fichiers se modifient aussi à la main : voir le guide du dépôt.</noscript>
${scripts.join("\n")}
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
