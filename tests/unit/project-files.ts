/** The files of the project, for the tests that hold all of them to a rule. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../scripts/generator/options.ts";

/** The text of a file, by its path from the root. */
export function readProject(path: string): string {
  return readFileSync(join(PROJECT_ROOT, path), "utf8");
}

/** Files of a folder by path from the root. */
export function filesOf(folder: string): string[] {
  return readdirSync(join(PROJECT_ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT_ROOT.length + 1))
    .sort();
}

/** Whether a file of `tests/` is code of ours, and no fixture. */
export function isSource(file: string): boolean {
  return file.endsWith(".ts") && !file.startsWith("tests/fixtures/");
}
