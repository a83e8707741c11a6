/** `npm start`: the site with drafts, served with live reload; a mistake is told and the server lives on. */
import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import { configure } from "../../.eleventy.ts";
import { Generator } from "../generator/generator.ts";
import { buildOptions } from "../generator/options.ts";
import { emptyFolder } from "../plugins/preview/on-demand.ts";
import { previewPlugin } from "../plugins/preview/plugin.ts";
import { buildArguments } from "./arguments.ts";
import { formatProblems } from "./report.ts";
import { runCommand } from "./run.ts";

const DEFAULT_PORT = 8080;

/** Opens what is told of each reading: editors that follow the terminal forget what was told before. */
const REREAD = "Contenus relus.";

async function serve(args: readonly string[]): Promise<void> {
  const requested = buildArguments(args);
  const generator = new Generator(buildOptions({ ...requested, preview: true }));
  // Served from a folder of its own: the published site is left alone.
  const output = requested.output ?? join(generator.options.root, ".cache", "preview");
  emptyFolder(output);
  const eleventy = new Eleventy(undefined, output, {
    configPath: "",
    quietMode: true,
    runMode: "serve",
    config: (config) => {
      configure(generator, { onDemand: true })(config);
      config.addPlugin(previewPlugin, { generator, output });
      config.on("eleventy.after", async () => {
        const problems = await generator.ready();
        console.error(REREAD);
        console.error(problems.length > 0 ? formatProblems(problems, true) : "Rien à signaler.");
      });
    },
  });
  await eleventy.init();
  await eleventy.watch();
  // Eleventy notes that a file is deleted but builds nothing anew: a deletion is told as a change.
  eleventy.watcher.on("unlink", (path) => eleventy.watcher.emit("change", path));
  eleventy.serve(Number(process.env.PORT ?? DEFAULT_PORT));
  process.on("SIGINT", () => {
    void eleventy.stopWatch().then(() => process.exit(0));
  });
}

runCommand(serve);
