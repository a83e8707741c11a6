/** The preview's server: live reload, drafts, and the content's mistakes shown over every page. */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { UserConfig } from "@11ty/eleventy/UserConfig";
import type { Generator } from "../../generator/generator.ts";
import { OnDemand } from "./on-demand.ts";

/** Where the preview keeps its own files, under the served folder. */
const FOLDER = "_apercu";
const CLIENT = join(dirname(fileURLToPath(import.meta.url)), "client.js");
const TAG = `<script type="module" src="/${FOLDER}/client.js"></script>`;

/** A page with the preview's client. */
function withClient(html: string): string {
  return html.replace("</body>", `${TAG}</body>`);
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
  const middleware = [
    ({ url = "/" }: IncomingMessage, _: ServerResponse, next: () => void) => {
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
  config.on("eleventy.after", async () => {
    const problems = await generator.ready();
    site.refresh();
    const folder = join(output, FOLDER);
    mkdirSync(folder, { recursive: true });
    copyFileSync(CLIENT, join(folder, "client.js"));
    writeFileSync(join(folder, "problemes.json"), JSON.stringify(problems));
  });
}
