/**
 * The least that any generator of this site does, in one process: read every file, parse its YAML, render its Markdown,
 * fill a template, write. No check, no address resolved, no image, no sheet: what the build costs is told against it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import markdownIt from "markdown-it";
import { parse } from "yaml";
import { readPlainYaml } from "../../content/yaml/plain.ts";
import { DATA_COLLECTIONS, FACTS, fileOf, MARKDOWN, MENU_LENGTH, PAGE_COLLECTIONS } from "./documents.ts";

interface Document {
  /** Under the content folder. */
  path: string;
  data: Record<string, unknown>;
  body: string;
}

const [content = "", output = ""] = process.argv.slice(2);
const made = new Set<string>();

function read(collection: string): Document[] {
  return readdirSync(join(content, collection), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => {
      const path = `${collection}/${name}`;
      const text = readFileSync(join(content, path), "utf8");
      const end = text.indexOf("\n---", 3);
      const yaml = text.slice(4, end + 1);
      const data = (readPlainYaml(yaml) ?? parse(yaml)) as Document["data"];
      return { path, data, body: text.slice(text.indexOf("\n", end + 1) + 1) };
    });
}

function write(file: string, text: string): void {
  const path = join(output, file);
  const folder = dirname(path);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  writeFileSync(path, text);
}

const escaped = (value: unknown) =>
  String(value ?? "").replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const address = ({ path, data }: Document) => `/${fileOf(path, data.permalink)}`;
const link = (page: Document) =>
  `<li class="menu__item"><a class="menu__link" href="${escaped(address(page))}">${escaped(page.data.title)}</a></li>`;

const pages = new Map(PAGE_COLLECTIONS.map((name) => [name, read(name)]));
const data = new Map(DATA_COLLECTIONS.map((name) => [name, read(name)]));
const md = markdownIt(MARKDOWN);
const menu = (pages.get("pages") ?? []).slice(0, MENU_LENGTH).map(link).join("\n");

for (const [collection, documents] of pages) {
  for (const document of documents) {
    const title = escaped(document.data.title);
    const facts = FACTS.filter((key) => typeof document.data[key] === "string").map(
      (key) => `<tr><th scope="row">${key}</th><td>${escaped(document.data[key])}</td></tr>`,
    );
    const html = `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="canonical" href="https://beta.gouv.fr${address(document)}"></head>
<body><header><nav aria-label="Menu principal"><ul>${menu}</ul></nav></header>
<main><h1>${title}</h1><table>${facts.join("\n")}</table>
${md.render(document.body)}</main>
<footer><nav aria-label="Pied de page"><ul>${menu}</ul></nav></footer></body></html>
`;
    write(fileOf(document.path, document.data.permalink), html);
    if (collection !== "startups") continue;
    write(`api/${document.path.replace(/\.md$/, ".json")}`, JSON.stringify(document.data));
  }
}
for (const [collection, documents] of [...pages, ...data]) {
  write(`api/${collection}.json`, JSON.stringify(documents.map((document) => document.data)));
}
