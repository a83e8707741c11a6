/** `npm test`: runs every test file, or those whose path contains one of the words given. Node 20 expands no globs. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../generator/options.ts";

const words = process.argv.slice(2);
const files = readdirSync(join(PROJECT_ROOT, "tests"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => join("tests", file))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .sort();
if (files.length === 0) {
  console.error("no test file matches");
  process.exit(1);
}
const { status } = spawnSync(
  process.execPath,
  ["--import", "tsx", "--test", "--test-concurrency=2", ...files],
  { cwd: PROJECT_ROOT, stdio: "inherit" },
);
process.exitCode = status ?? 1;
