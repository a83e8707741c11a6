/** The preview's server: live reload, drafts, and the content's mistakes shown over every page. */
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { UserConfig } from "@11ty/eleventy/UserConfig";
import type { Problem } from "../../content/problem.ts";
import { FORM_FOLDER } from "../../data/edition.ts";
import { readIfThere } from "../../editing/files.ts";
import type { DrawnPage, Generator } from "../../generator/generator.ts";
import { placeFiles } from "../../publish/files.ts";
import { hasBody, sourceOf } from "../../site/model.ts";
import { editingAids } from "./aids.ts";

/** Where the preview keeps its own files, under the served folder. */
const FOLDER = "_apercu";
const CLIENT = join(dirname(fileURLToPath(import.meta.url)), "client.js");

/** A page with the preview's client, which is told the file that the page comes from. */
export function withClient({ html, page }: DrawnPage): string {
  const file = hasBody(page) ? attribute(sourceOf(page).file) : "";
  const tag = `<script type="module" src="/${FOLDER}/client.js" data-fichier="${file}"></script>`;
  return html.replace("</body>", () => `${tag}</body>`);
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

export function previewPlugin(config: UserConfig, generator: Generator): void {
  const { root, content, images } = generator.options;
  for (const folder of [
    content,
    join(root, "_data"),
    join(root, "_includes"),
    join(root, "assets"),
    ...images,
  ]) {
    config.addWatchTarget(relative(process.cwd(), folder));
  }
  config.setWatchThrottleWaitTime(20);
  config.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 30, pollInterval: 10 } });
  // Pages are reloaded whole: a page whose content did not change must still show new mistakes.
  config.setServerOptions({ domDiff: false });
  const aids = editingAids(generator.options);
  config.on("eleventy.after", async ({ directories }) => {
    const problems = await generator.ready();
    placeFiles(generator, directories.output);
    prune(directories.output, generator);
    mkdirSync(join(directories.output, FOLDER), { recursive: true });
    copyFileSync(CLIENT, join(directories.output, FOLDER, "client.js"));
    writeFileSync(join(directories.output, FOLDER, "problemes.json"), JSON.stringify(quoted(problems, root)));
    aids(directories.output, generator.site.data.site.value);
  });
}

/** Problems told with the line they are on; beyond, the place alone is told. */
const QUOTED = 100;

/** The problems, each with the text of its line. */
function quoted(problems: readonly Problem[], root: string): (Problem & { extrait?: string })[] {
  const files = new Map<string, string[]>();
  return problems.map((problem, index) => {
    const { file, line } = problem;
    if (line === undefined || index >= QUOTED) return problem;
    const lines = files.get(file) ?? readIfThere(resolve(root, file))?.split("\n") ?? [];
    files.set(file, lines);
    const extrait = lines[line - 1]?.trimEnd();
    return extrait ? { ...problem, extrait } : problem;
  });
}

/** Removes pages that the site no longer has; the last good page of a file with a mistake stays. */
function prune(output: string, generator: Generator): void {
  const { pages, expected } = generator.site;
  const kept = new Set([...pages.map(({ address }) => address.file), ...expected.map(({ file }) => file)]);
  for (const name of readdirSync(output, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".html") || kept.has(name.normalize("NFC"))) continue;
    if (name === join(FORM_FOLDER, "index.html")) continue;
    if (statSync(join(output, name)).isFile()) rmSync(join(output, name));
  }
}
