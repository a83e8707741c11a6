/** A copy of the project to build in: its cache can be emptied and its content edited without a trace in the real one. */
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { makeCorpus } from "../corpus/index.ts";
import { houseOf } from "../house.ts";
import { writeTree } from "../write-tree.ts";

const COPIED = ["_data", "_includes", "assets", "scripts", ".eleventy.ts", "package.json"];
const PROGRAMS = ["programs/floor", "programs/eleventy", "race/usage"];

export class Workshop {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  /** @param project absolute path of the project; its packages are shared */
  static async open(project: string): Promise<Workshop> {
    const root = mkdtempSync(join(tmpdir(), "beta-bench-"));
    for (const name of COPIED) cpSync(join(project, name), join(root, name), { recursive: true });
    symlinkSync(join(project, "node_modules"), join(root, "node_modules"), "dir");
    mkdirSync(join(root, "content"));
    // Ready to run: what is compared with the build does not pay for being written in TypeScript.
    await build({
      entryPoints: PROGRAMS.map((name) => join(root, "scripts", "bench", `${name}.ts`)),
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      outdir: join(root, "programs"),
      outExtension: { ".js": ".mjs" },
      entryNames: "[name]",
      logLevel: "error",
    });
    return new Workshop(root);
  }

  /** Path of a program, compiled. */
  program(name: "floor" | "eleventy" | "usage"): string {
    return join(this.root, "programs", `${name}.mjs`);
  }

  get layouts(): string {
    return join(this.root, "scripts", "bench", "programs", "layouts");
  }

  /** Writes a corpus. @returns its folder */
  writeCorpus(times: number, seed: number): string {
    const folder = join(this.root, "corpus", String(times));
    writeTree(folder, makeCorpus({ times, seed, house: houseOf(join(this.root, "_data")) }));
    return folder;
  }

  /** An empty place for a site. */
  clearOutput(): string {
    const output = join(this.root, "out");
    rmSync(output, { recursive: true, force: true });
    return output;
  }

  clearCache(): void {
    rmSync(join(this.root, ".cache"), { recursive: true, force: true });
  }

  /** Adds a paragraph to the text of one product, always the same. */
  editProduct(corpus: string): void {
    const [name = ""] = readdirSync(join(corpus, "startups")).sort();
    appendFileSync(join(corpus, "startups", name), "\nUn paragraphe de plus.\n");
  }

  /** What was written: pages and their bytes. */
  weighOutput(): { pages: number; megabytes: number } {
    const output = join(this.root, "out");
    const sizes = readdirSync(output, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".html"))
      .map((name) => statSync(join(output, name)).size);
    return { pages: sizes.length, megabytes: sizes.reduce((sum, size) => sum + size, 0) / 1e6 };
  }

  close(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
