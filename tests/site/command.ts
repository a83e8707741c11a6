/** Runs the real build command, in a copy of the whole project. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../scripts/generator/options.ts";
import { filesUnder } from "../../scripts/publish/asset-bundle.ts";
import { type ContentSource, type Files, makeProject } from "./project.ts";

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A project like those of `makeProject`, with the commands too. @returns its absolute path */
export function makeWholeProject(content: ContentSource, others: Files = {}): string {
  const root = makeProject(content, others);
  for (const copied of ["scripts", ".eleventy.ts", "package.json"]) {
    cpSync(join(PROJECT_ROOT, copied), join(root, copied), { recursive: true });
  }
  return root;
}

/** Runs `npm run build` of a whole project, without npm. */
export function runBuild(
  root: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return run(["scripts/run.mjs", "build", ...args], root, environment);
}

/** Runs Node and waits for its end; colours are off. */
export function run(
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NO_COLOR: "1", NODE_TEST_CONTEXT: undefined, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** The digest of every file of a folder, by path; empty when there is no such folder. */
export function digests(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    filesUnder(folder).map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex"),
    ]),
  );
}
