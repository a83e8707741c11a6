/** Tries contents one after the other in a process of its own, whose time and memory are watched from outside. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { formatProblems } from "../../../scripts/commands/report.ts";
import { hasErrors } from "../../../scripts/content/problem.ts";
import { Generator } from "../../../scripts/generator/generator.ts";
import { buildOptions } from "../../../scripts/generator/options.ts";
import { OutputInspector } from "../../../scripts/publish/output/inspection.ts";
import { BUILD_DATE } from "../build.ts";
import { makeProject, QUIET, writeFiles } from "../project.ts";
import { LIMITS } from "./limits.ts";

/** What is said of one case. */
export interface Report {
  name: string;
  /** What the build would print, no-break spaces made plain; empty when it has nothing to say. */
  told: string;
  /** Pages drawn, by address; none when the content is refused. */
  pages: Record<string, string>;
  /** Of the processor: the clock would count what other programs do. */
  seconds: number;
  /** The most memory that this process ever took, in MiB. */
  peak: number;
}

/** Longest HTML handed back: the length of the pages of large files is no matter. */
const SHOWN = 20_000;

async function attempt(name: string, root: string): Promise<Report> {
  const start = process.cpuUsage();
  const generator = new Generator(buildOptions({ root, date: BUILD_DATE, links: "warn", css: "components" }));
  const problems = await generator.ready();
  const pages: Record<string, string> = {};
  if (!hasErrors(problems)) {
    const inspector = new OutputInspector();
    for (const url of generator.urls) {
      const { html, page } = generator.draw(url);
      inspector.inspect({ file: page.address.file, html, source: url });
      pages[url] = html.slice(0, SHOWN);
    }
    for (const { text } of generator.dataFiles()) for (const piece of text) void piece;
  }
  const cpu = process.cpuUsage(start);
  const told = problems.length === 0 ? "" : formatProblems(problems, !hasErrors(problems));
  return {
    name,
    told: told.replaceAll("\u00A0", " ").slice(0, SHOWN),
    pages,
    seconds: (cpu.user + cpu.system) / 1e6,
    peak: process.resourceUsage().maxRSS / 1024,
  };
}

const root = makeProject({}, QUIET);
for (const name of process.argv.slice(2)) {
  const files = LIMITS[name]?.files();
  if (!files) throw new Error(`no case is named ${name}`);
  rmSync(join(root, "content"), { recursive: true });
  writeFiles(join(root, "content"), files);
  process.stdout.write(`${JSON.stringify({ begins: name })}\n`);
  process.stdout.write(`${JSON.stringify(await attempt(name, root))}\n`);
}
