/** Reads CONTRIBUTING.md for its tests: sections, tables, examples; and builds the site with further files. */
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Problem } from "../../scripts/content/problem.ts";
import { Generator } from "../../scripts/generator/generator.ts";
import { buildOptions, PROJECT_ROOT } from "../../scripts/generator/options.ts";

/** The whole guide. */
export const GUIDE = readFileSync(join(PROJECT_ROOT, "CONTRIBUTING.md"), "utf8");

/** The day on which the tests build. */
export const BUILD_DATE = "2026-11-22";

/** No-break spaces are the guide's and the messages' own affair. */
export const folded = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, " ").trim();

/** Fenced blocks, without the indentation of the list that holds them. */
export const FENCES = [...GUIDE.matchAll(/^( *)```(\w+)\n([\s\S]*?)\n *```$/gm)].map((match) => ({
  line: GUIDE.slice(0, match.index).split("\n").length,
  language: match[2] ?? "",
  text: (match[3] ?? "").replace(new RegExp(`^${match[1] ?? ""}`, "gm"), ""),
}));

/** The guide without its examples. */
export const PROSE = GUIDE.replace(/^( *)```\w+\n[\s\S]*?\n *```$/gm, "");

/** What stands under a heading, up to the next one of any level. */
export function section(title: string): string {
  const found = PROSE.split(/^(?=#{1,6} )/m).find(
    (part) => part.split("\n", 1)[0]?.replace(/^#+ /, "") === title,
  );
  assert.ok(found, `the guide has no section « ${title} »`);
  return found;
}

/** The rows of a section's tables, heads left out. */
export function rows(text: string): string[][] {
  const lines = text.split("\n").filter((line) => line.startsWith("|"));
  const isRule = (line: string | undefined) => /^\|[\s|:-]+\|$/.test(line ?? "");
  const body = lines.filter((line, index) => !isRule(line) && !isRule(lines[index + 1]));
  return body.map((line) => line.slice(1, -1).split("|").map(folded));
}

/** What backticks hold, in order. */
export const codes = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");

/** What the first backticks of a cell hold. */
export const code = (cell: string | undefined) => codes(cell ?? "")[0] ?? "";

/** A problem on one line. */
export const told = ({ file, line, message, hint }: Problem) => `${file}:${line} ${message} ${hint}`;

/** The problems of the shipped site with further files, given by path from the content folder. */
export async function problemsWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = mkdtempSync(join(tmpdir(), "beta-test-"));
  try {
    const content = join(folder, "content");
    cpSync(join(PROJECT_ROOT, "content"), content, { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    }
    const generator = new Generator(buildOptions({ content, date: BUILD_DATE, advice: true }));
    const problems = await generator.ready();
    return problems.map(
      (problem) => JSON.parse(JSON.stringify(problem).replaceAll(`${folder}/`, "")) as Problem,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
