/**
 * Eleventy as its documentation would have the site made: each document a template, one plain layout in Nunjucks, what
 * is no page read as data. No check, no image, no sheet, no API but a file a product.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { UserConfig } from "@11ty/eleventy/UserConfig";
import matter from "gray-matter";
import markdownIt from "markdown-it";
import { parse } from "yaml";
import { LAYOUTS } from "../../content/schemas/layouts.ts";
import { readPlainYaml } from "../../content/yaml/plain.ts";
import { DATA_COLLECTIONS, FACTS, fileOf, MARKDOWN, MENU_LENGTH } from "./documents.ts";

const [content = "", output = "", layouts = ""] = process.argv.slice(2);

type Data = Record<string, unknown>;

/** The floor's own reading of YAML; an address without an extension is a file, as on the site. */
function yaml(text: string): Data {
  const data = (readPlainYaml(text) ?? parse(text)) as Data;
  return typeof data.permalink === "string" ? { ...data, permalink: fileOf("", data.permalink) } : data;
}

const dataOf = (name: string): Data =>
  matter(readFileSync(join(content, name), "utf8"), { language: "yaml", engines: { yaml } }).data;

const namesIn = (folder: string) =>
  readdirSync(join(content, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`);

const menu = namesIn("pages")
  .slice(0, MENU_LENGTH)
  .map((name) => {
    const { title, permalink } = dataOf(name);
    return { title, url: `/${permalink ?? fileOf(name, undefined)}` };
  });

interface Cascade extends Data {
  page: { inputPath: string };
}

const permalink = ({ page }: Cascade) => fileOf(relative(content, page.inputPath), undefined);
const facts = (data: Cascade) =>
  Object.fromEntries(FACTS.filter((key) => typeof data[key] === "string").map((key) => [key, data[key]]));

function configure(config: UserConfig): void {
  config.setLibrary("md", markdownIt(MARKDOWN));
  config.setTemplateFormats(["md"]);
  config.setUseGitIgnore(false);
  config.setIncludesDirectory(relative(resolve(content), resolve(layouts)));
  config.setFrontMatterParsingOptions({ language: "yaml", engines: { yaml } });
  for (const collection of DATA_COLLECTIONS)
    config.ignores.add(relative(process.cwd(), resolve(content, collection)));
  config.addGlobalData("catalogue", () =>
    Object.fromEntries(DATA_COLLECTIONS.map((name) => [name, namesIn(name).map(dataOf)])),
  );
  config.addGlobalData("menu", menu);
  config.addGlobalData("layout", "plain.njk");
  config.addGlobalData("permalink", () => permalink);
  config.addGlobalData("eleventyComputed", { facts });
  // Front matter names the layouts of the site: one stands for all of them.
  for (const name of Object.keys(LAYOUTS)) config.addLayoutAlias(name, "plain.njk");
}

const eleventy = new Eleventy(relative(process.cwd(), resolve(content)), output, {
  configPath: "",
  quietMode: true,
  config: configure,
});
await eleventy.init();
eleventy.disableLogger();
await eleventy.write();

for (const name of namesIn("startups")) {
  const file = join(output, "api", name.replace(/\.md$/, ".json"));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(dataOf(name)));
}
