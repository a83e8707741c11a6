/** Runs Eleventy as it comes, without our configuration, on a content folder: what strangers' files could do there. */
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../scripts/generator/options.ts";
import { type Outcome, run } from "./command.ts";
import { temporaryFolder, writeFiles } from "./project.ts";

/** An empty project of its own, with `content/`. @returns its absolute path */
export function makeBareProject(): string {
  const root = join(temporaryFolder(), "project");
  mkdirSync(join(root, "content"), { recursive: true });
  writeFiles(root, { "package.json": '{ "type": "module" }' });
  symlinkSync(join(PROJECT_ROOT, "node_modules"), join(root, "node_modules"), "dir");
  return root;
}

const SCRIPT = `
import Eleventy from "@11ty/eleventy";
const eleventy = new Eleventy("content", "_site", { configPath: "", quietMode: true });
await eleventy.init();
await eleventy.write();
`;

export function runBareEleventy(root: string): Promise<Outcome> {
  return run(["--input-type=module", "--eval", SCRIPT], root);
}
