/** Keeps imports in order: between rooms one way only, each package in its own place. */
import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { filesOf, isSource, readProject } from "./project-files.ts";

interface Import {
  from: string;
  /** Path from the root for our own files, a package's name otherwise. */
  to: string;
  typeOnly: boolean;
  /** Done when needed, long after every module is loaded. */
  dynamic: boolean;
}

const IMPORT =
  /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?"([^"]+)"\s*\)/gm;

function importsOf(file: string): Import[] {
  const source = readProject(file).replace(/^declare module[\s\S]*?^}/gm, "");
  return [...source.matchAll(IMPORT)].map((match) => {
    const written = match[2] ?? match[3] ?? "";
    const to = written.startsWith(".") ? join(dirname(file), written) : packageOf(written);
    return { from: file, to, typeOnly: match[1] !== undefined, dynamic: match[2] === undefined };
  });
}

function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

const scripts = filesOf("scripts").filter((file) => file.endsWith(".ts"));
const imports = [...scripts, ".eleventy.ts"].flatMap(importsOf);

/** What each room may import, itself aside. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  commands: [
    "bench",
    "measure",
    "import",
    "compare",
    "editing",
    "generator",
    "publish",
    "plugins",
    "site",
    "catalogue",
    "data",
    "content",
    "markdown",
  ],
  compare: ["publish"],
  editing: ["publish", "views", "catalogue", "data", "content", "markdown", "templates"],
  plugins: ["editing", "generator", "publish", "views", "site", "data", "content", "templates"],
  publish: ["cache", "generator", "views", "site", "catalogue", "markdown", "data", "images", "content"],
  generator: [
    "cache",
    "discovery",
    "views",
    "site",
    "catalogue",
    "markdown",
    "data",
    "images",
    "content",
    "templates",
  ],
  discovery: ["views", "site", "catalogue", "markdown", "data", "content"],
  views: ["cache", "site", "catalogue", "markdown", "data", "images", "content"],
  site: ["cache", "catalogue", "markdown", "data", "content"],
  catalogue: ["cache", "markdown", "data", "content"],
  templates: ["cache", "markdown", "content"],
  bench: ["measure", "data", "content"],
  measure: [],
  import: ["site", "markdown", "data", "content"],
  data: ["cache", "content"],
  markdown: ["cache", "images", "content"],
  images: ["content"],
  content: ["cache"],
  cache: [],
};

/** Imports that the rooms would forbid, each with its reason. */
const EXCEPTIONS: readonly string[] = [
  // The generator answers templates with the published names of the assets.
  "scripts/generator/generator.ts → scripts/publish/asset-bundle.ts",
  "scripts/generator/stand-in.ts → scripts/publish/asset-bundle.ts (type)",
  // Pages may ask for the assets by their names.
  "scripts/generator/inputs.ts → scripts/publish/asset-bundle.ts",
  // What publication keeps is opened with the rest.
  "scripts/generator/kept.ts → scripts/publish/writing/known-pages.ts (type)",
  // Eleventy's run is configured by the table of contents.
  "scripts/publish/render.ts → .eleventy.ts",
];

const roomOf = (path: string) => /^scripts\/([^/]+)\//.exec(path)?.[1];

test("imports between rooms go one way", () => {
  const forbidden = imports
    .filter(({ to }) => to.startsWith("scripts/") || to === ".eleventy.ts")
    .filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      if (here === undefined || here === there || (here === "commands" && there === undefined)) return false;
      return there === undefined || !ROOMS[here]?.includes(there);
    })
    .map(({ from, to, typeOnly }) => `${from} → ${to}${typeOnly ? " (type)" : ""}`)
    .filter((told) => !EXCEPTIONS.includes(told));
  assert.deepEqual(forbidden, []);
});

test("every exception is still needed", () => {
  const told = imports.map(({ from, to, typeOnly }) => `${from} → ${to}${typeOnly ? " (type)" : ""}`);
  assert.deepEqual(
    EXCEPTIONS.filter((exception) => !told.includes(exception)),
    [],
  );
});

test("no import is circular, types and those done when needed aside", () => {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly, dynamic } of imports) {
    if (!typeOnly && !dynamic) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (path.includes(file) || done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  assert.deepEqual(cycles, []);
});

const ONE_PLACE: [name: string, places: RegExp][] = [
  [
    "@11ty/eleventy",
    /^(?:\.eleventy\.ts|scripts\/(?:plugins|commands|bench\/programs)\/.*|scripts\/publish\/render\.ts)$/,
  ],
  ["gray-matter", /^scripts\/(?:content\/front-matter|bench\/programs\/eleventy)\.ts$/],
  ["luxon", /^scripts\/content\/dates\.ts$/],
  ["markdown-it", /^scripts\/(?:markdown|bench\/programs)\//],
  ["nunjucks", /^scripts\/templates\/environment\.ts$/],
  ["opentype.js", /^scripts\/publish\/sharing\/typeface\.ts$/],
  ["sharp", /^scripts\/publish\/images\//],
  ["zod", /^scripts\/(?:content|data|catalogue|editing)\//],
  ["yaml", /^scripts\/(?:content|import|editing|bench\/programs)\//],
];
for (const [name, places] of ONE_PLACE) {
  test(`${name} is known in its own place only`, () => {
    const users = imports.filter(({ to, typeOnly }) => to === name && !typeOnly).map(({ from }) => from);
    assert.deepEqual(
      users.filter((file) => !places.test(file)),
      [],
    );
    const known = imports.some(({ to }) => to === name);
    assert.ok(known, `${name} is imported nowhere`);
  });
}

test("every package imported is declared, and every one declared is used", () => {
  const { dependencies, devDependencies } = JSON.parse(readProject("package.json"));
  const outside = (list: readonly Import[]) =>
    new Set(list.map(({ to }) => to).filter((to) => !/^(?:node:|\.|scripts\/|assets\/|tests\/)/.test(to)));
  // Measuring is for developers: what it drives is not installed with the generator alone.
  const used = outside(imports.filter(({ from }) => roomOf(from) !== "measure"));
  assert.deepEqual(
    [...used].filter((name) => !(name in dependencies)),
    [],
  );
  const everywhere = outside([...imports, ...filesOf("tests").filter(isSource).flatMap(importsOf)]);
  const declared = Object.keys({ ...dependencies, ...devDependencies });
  assert.deepEqual(
    [...everywhere].filter((name) => !declared.includes(name)),
    [],
  );
});
