/** The preview's server: live reload, drafts, and the content's mistakes shown over every page. */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { UserConfig } from "@11ty/eleventy/UserConfig";
import type { Problem } from "../../content/problem.ts";
import { readIfThere } from "../../editing/files.ts";
import type { DrawnPage, Generator } from "../../generator/generator.ts";
import { hasBody, sourceOf } from "../../site/model.ts";
import { editingAids } from "./aids.ts";
import { OnDemand } from "./on-demand.ts";

/** Where the preview keeps its own files, under the served folder. */
const FOLDER = "_apercu";
const CLIENT = join(dirname(fileURLToPath(import.meta.url)), "client.js");

/** A page with the preview's client, which is told the file that the page comes from. */
function withClient({ html, page }: DrawnPage): string {
  const file = hasBody(page) ? attribute(sourceOf(page).file) : "";
  const tag = `<script type="module" src="/${FOLDER}/client.js" data-fichier="${file}"></script>`;
  return html.replace("</body>", () => `${tag}</body>`);
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

export interface PreviewOptions {
  generator: Generator;
  /** The served folder. */
  output: string;
}

export function previewPlugin(config: UserConfig, { generator, output }: PreviewOptions): void {
  const site = new OnDemand(generator, resolve(output), withClient);
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
  let state = 0;
  const middleware = [
    ({ url = "/" }: IncomingMessage, answer: ServerResponse, next: () => void) => {
      // Of which state of the site a page is: the client reloads one that came too early to be told of the next.
      answer.setHeader("server-timing", `etat;dur=${state}`);
      try {
        site.prepare(url);
      } catch (error) {
        console.error(error);
      }
      next();
    },
  ];
  // Pages are reloaded whole: a page whose content did not change must still show new mistakes.
  config.setServerOptions({ domDiff: false, middleware });
  const aids = editingAids(generator.options);
  config.on("eleventy.after", async () => {
    const problems = await generator.ready();
    site.refresh();
    const folder = join(output, FOLDER);
    mkdirSync(folder, { recursive: true });
    copyFileSync(CLIENT, join(folder, "client.js"));
    writeFileSync(join(folder, "problemes.json"), JSON.stringify(quoted(problems, root)));
    state += 1;
    writeFileSync(join(folder, "etat.json"), JSON.stringify(state));
    aids(output, generator.site.data.site.value);
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
