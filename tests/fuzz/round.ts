/** One round: a content tree made of many cases is built as `npm run build` does, and all that comes out is judged. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { hasErrors, type Problem } from "../../scripts/content/problem.ts";
import { Generator } from "../../scripts/generator/generator.ts";
import { buildOptions } from "../../scripts/generator/options.ts";
import { filesUnder } from "../../scripts/publish/asset-bundle.ts";
import { placeFiles } from "../../scripts/publish/files.ts";
import { hostFiles } from "../../scripts/publish/hosts/hosts.ts";
import { publishImages } from "../../scripts/publish/images/publish.ts";
import { OutputInspector } from "../../scripts/publish/output/inspection.ts";
import { renderSite } from "../../scripts/publish/render.ts";
import { writeInto } from "../../scripts/publish/staging.ts";
import { TreeWriter } from "../../scripts/publish/writing/tree-writer.ts";
import { hasBody, sourceOf } from "../../scripts/site/model.ts";
import { png } from "../site/png.ts";
import { QUIET, writeFiles } from "../site/project.ts";
import { parseXml } from "../unit/discovery/support.ts";
import type { FuzzCase } from "./cases.ts";
import { isExpected } from "./expected.ts";
import { judge, judgeDrawing, type Law } from "./judge.ts";
import { CODE_RUN, SECRET } from "./material.ts";

/** A folder that holds the project, and beside it what no build may touch. */
export interface Ground {
  folder: string;
  project: string;
}

export interface RoundResult {
  /** What went wrong, with the case when it is known. */
  faults: { fault: string; case?: number }[];
  /** Cases that were published, and refused. */
  published: number;
  refused: number;
}

const DATE = "2026-09-15";

/** What a round stands on: a blog, a product, what they need. */
const BASE: Readonly<Record<string, string | Uint8Array>> = {
  "pages/index.md": "---\ntitle: Accueil\nlayout: home\n---\nUn texte.\n",
  "pages/programme/index.md": "---\ntitle: Programme\n---\nUn texte.\n",
  "pages/blog.md": "---\ntitle: Blog\nlayout: blog\npermalink: /blog/\n---\n",
  "pages/404.md": "---\ntitle: Page introuvable\npermalink: /404\n---\nUn texte.\n",
  "organisations/essais.md": "---\nname: Essais\ntype: autre\ndomaine_ministeriel: autres\n---\n",
  "incubators/essais.md": "---\ntitle: Essais\ncontact: essais@exemple.gouv.fr\n---\n",
  "startups/essai.md":
    "---\ntitle: Essai\nmission: Essayer.\nincubator: essais\ncontact: essai@exemple.gouv.fr\nphases: [{ name: construction, start: 2024-01-01 }]\n---\n",
  "img/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  "img/b.png": png(4, 4),
};

/** @param isWhole goes through every step of a publication, which takes longer */
export async function playRound(
  ground: Ground,
  cases: readonly FuzzCase[],
  isWhole: boolean,
): Promise<RoundResult> {
  const content = join(ground.project, "content");
  rmSync(content, { recursive: true, force: true });
  const written = writeCases(content, cases);
  writeFiles(content, BASE);
  writeFiles(ground.project, QUIET);
  const before = outsideOf(ground);
  const faults: RoundResult["faults"] = [];
  const tell = (fault: string, path?: string) => {
    const known = path === undefined ? undefined : written.get(path);
    faults.push(known === undefined ? { fault } : { fault, case: known.index });
  };

  const options = { root: ground.project, date: DATE, links: "warn", css: "components" } as const;
  const generator = new Generator(buildOptions({ ...options, modified: new Map() }));
  const kept = new Set(Object.keys(BASE).map((path) => `content/${path}`));
  for (;;) {
    generator.invalidate();
    const problems = await generator.ready();
    for (const problem of problems) for (const fault of problemFaults(problem)) tell(fault, problem.file);
    if (!hasErrors(problems)) break;
    const errors = problems.filter(({ severity }) => severity === "error");
    // Of two files that claim one address, the first keeps it: the message names it.
    const named = errors.flatMap(({ file, message }) =>
      kept.has(file) ? [...written.keys()].filter((path) => message.includes(path)) : file,
    );
    const refused = [...written.keys()].filter((path) =>
      named.some((file) => path === file || path.startsWith(`${file}/`)),
    );
    if (refused.length === 0) {
      tell(
        `an error names no case: ${JSON.stringify(problems.find(({ severity }) => severity === "error"))}`,
      );
      return { faults, published: 0, refused: cases.length };
    }
    for (const file of refused) written.delete(file);
    // A folder may be refused whole.
    for (const file of [...refused, ...named.filter((one) => one.startsWith("content/"))]) {
      if (!kept.has(file)) rmSync(join(ground.project, file), { recursive: true, force: true });
    }
  }

  const output = join(ground.folder, "site");
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output);
  await (isWhole ? publishWhole(generator, output) : drawAll(generator, output, tell));
  judgeOutput(generator, output, tell);
  for (const [path, { bytes }] of written) {
    if (!isExpected(path, bytes, DATE)) continue;
    const page = generator.site.pages.find((one) => hasBody(one) && sourceOf(one).file === path);
    if (page === undefined) tell("an accepted file has no page", path);
    else if (!existsSync(join(output, page.address.file))) tell("an accepted page is not published", path);
  }
  if (CODE_RUN in globalThis) tell("content was run");
  if (Object.keys(Object.prototype).length > 0) tell("every object was given a key");
  if (outsideOf(ground) !== before) tell("a file was written outside of the output");
  return { faults, published: written.size, refused: cases.length - written.size };
}

/** Writes the cases that a disk can hold. @returns them by their path as problems tell it */
function writeCases(content: string, cases: readonly FuzzCase[]): Map<string, FuzzCase> {
  const written = new Map<string, FuzzCase>();
  for (const one of cases) {
    const file = join(content, one.path);
    if (!file.startsWith(`${content}/`) || existsSync(file)) continue;
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, one.bytes);
      written.set(`content/${relative(content, file)}`, one);
    } catch {
      // No disk holds such a name: no content does.
    }
  }
  return written;
}

/** Everything of the ground but the content and the output, as one text. */
function outsideOf({ folder, project }: Ground): string {
  const own = readdirSync(project).filter((name) => !["content", "node_modules", ".cache"].includes(name));
  const listed = own.flatMap((name) => {
    const path = join(project, name);
    return existsSync(path) && !/\./.test(name) ? filesUnder(path).map((file) => `${name}/${file}`) : [name];
  });
  const secret = readFileSync(join(folder, "outside", "secret.md"), "utf8");
  return [
    ...readdirSync(folder).filter((name) => name !== "site"),
    ...readdirSync(join(folder, "outside")),
    ...listed,
    secret,
  ].join("\n");
}

function problemFaults({ file, line, column, message, hint = "" }: Problem): string[] {
  const faults: string[] = [];
  const told = `${file}:${line}:${column} ${message} ${hint}`;
  if (/undefined|\[object |NaN|\n {4}at /.test(`${message}${hint}`.replace(/«[^»]*»/g, "")))
    faults.push(`a message says ${told}`);
  if (message.trim() === "" || file.trim() === "") faults.push(`a message says nothing: ${told}`);
  if (line !== undefined && !(line >= 1 && (column ?? 1) >= 1))
    faults.push(`a message names no place: ${told}`);
  return faults.map((fault) => fault.slice(0, 300));
}

type Tell = (fault: string, path?: string) => void;

function drawAll(generator: Generator, output: string, tell: Tell): void {
  const writer = new TreeWriter(output);
  const inspector = new OutputInspector();
  for (const url of generator.urls) {
    const { page, html } = generator.draw(url);
    const source = hasBody(page) ? sourceOf(page).file : undefined;
    if (existsSync(join(output, page.address.file))) tell(`${url} takes the place of another page`, source);
    writer.write(page.address.file, html);
    inspector.inspect({ file: page.address.file, html, source: url });
  }
  for (const { paths, text } of generator.dataFiles()) writer.writePieces(paths[0] ?? "", text);
  for (const [url, file] of generator.site.images) writer.write(url.slice(1), readFileSync(file));
}

async function publishWhole(generator: Generator, output: string): Promise<void> {
  await renderSite(generator, output);
  const images = await publishImages(generator);
  await placeFiles(generator, output, images.files);
  const files = filesUnder(output);
  const { inside } = hostFiles(["netlify", "nginx", "s3", "github"], generator.site, {
    folder: output,
    files,
  });
  for (const [path, text] of inside) writeInto(output, path, text);
}

function judgeOutput(generator: Generator, output: string, tell: Tell): void {
  const { adresse, autres_adresses: others, hotes_admis: hosts } = generator.site.data.site.value;
  const law: Law = {
    origins: [adresse, ...others],
    players: hosts.lecteurs,
    hosts: [...hosts.feuilles_de_style, ...hosts.scripts],
  };
  const sources = new Map(
    generator.site.pages.map((page) => [page.address.file, hasBody(page) ? sourceOf(page).file : undefined]),
  );
  for (const file of filesUnder(output)) {
    if (!/\.(?:html|md|json|xml|txt|ics|svg)$|^_/.test(file)) continue;
    const text = readFileSync(join(output, file), "utf8");
    const source = file.startsWith("img/") ? `content/${file}` : sources.get(file);
    if (text.includes(SECRET)) tell(`${file} holds a secret`, source);
    for (const fault of faultsOf(file, text, law)) tell(`${file}: ${fault}`.slice(0, 300), source);
  }
}

function faultsOf(file: string, text: string, law: Law): string[] {
  if (file.endsWith(".html")) return judge(text, law);
  if (file.endsWith(".svg") && file.startsWith("img/")) return judgeDrawing(text);
  try {
    if (file.endsWith(".json")) JSON.parse(text);
    if (file.endsWith(".xml")) parseXml(text);
    return [];
  } catch (error) {
    return [`cannot be read: ${error}`];
  }
}
