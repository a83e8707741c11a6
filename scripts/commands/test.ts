/** `npm test`: runs every test file, or those whose path contains one of the words given. Node 20 expands no globs. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { spec, tap } from "node:test/reporters";
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
process.chdir(PROJECT_ROOT);
const failures: string[] = [];
const events = run({ files, concurrency: 2 });
events.on("test:fail", ({ name, file, details }) => {
  failures.push(`${file ?? ""}: ${name}\n${details.error.message}`);
  process.exitCode = 1;
});
// A log of thousands of lines is often read from its end only.
process.on("exit", () => {
  if (failures.length > 0) console.error(`\nFailed:\n${failures.join("\n\n")}`);
});
(process.stdout.isTTY ? events.compose(new spec()) : events.compose(tap)).pipe(process.stdout);
