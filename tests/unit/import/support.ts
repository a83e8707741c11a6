/** Checkouts and trees made in a temporary folder. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Problem } from "../../../scripts/content/problem.ts";
import { Destination } from "../../../scripts/import/destination.ts";
import type { House } from "../../../scripts/import/documents/document.ts";
import { importSite } from "../../../scripts/import/import.ts";

const made: string[] = [];
process.on("exit", () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is removed when the process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "beta-import-"));
  made.push(folder);
  return folder;
}

/** A folder with these files. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Every file of a folder, by path. */
export function filesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
  );
}

const HOUSE: House = {
  stylesheets: new Set(["side-panel.css"]),
  scripts: new Set(),
  pictures: new Set(["/img/a.png"]),
  sidebars: new Set(["sidebar-maison"]),
  categories: new Set(["articles"]),
  redirects: [{ from: "/postuler/", file: "_data/redirects.yml", line: 1 }],
};

export interface Brought {
  files: Record<string, string>;
  data: Record<string, string>;
  problems: Problem[];
  /** Each note as `file:line message`, its spaces ordinary. */
  notes: string[];
  content: string;
}

/** What the import makes of a former site made of these files. @param into a tree that is there already */
export function bring(
  site: Readonly<Record<string, string>> | string,
  { blog, into = temporaryFolder() }: { blog?: Readonly<Record<string, string>>; into?: string } = {},
): Brought {
  const data = temporaryFolder();
  const root = typeof site === "string" ? site : folderOf(site);
  const problems = importSite({
    site: { root, shown: "site" },
    blog: blog && { root: folderOf(blog), shown: "blog" },
    content: new Destination(into, "content"),
    data: new Destination(data, "_data"),
    apart: false,
    house: HOUSE,
  });
  const notes = problems.map(
    ({ file, line, message }) =>
      `${file}${line === undefined ? "" : `:${line}`} ${message.replaceAll("\u00a0", " ")}`,
  );
  return { files: filesOf(into), data: filesOf(data), problems, notes, content: into };
}

/** What a page made of a front matter and a body becomes. */
export function bringPage(front: string, body = ""): { text: string; notes: string[] } {
  const { files, notes } = bring({ "_pages/page.md": `---\n${front}---\n${body}` });
  return { text: files["pages/page.md"] ?? "", notes };
}
