/** What is wrong with our sheets and scripts, told where it is written: in the files of their authors. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildFailure, Message, Plugin } from "esbuild";
import postcss, { CssSyntaxError } from "postcss";
import type { Problem } from "../../content/problem.ts";
import { type RuleId, severityOf } from "../../content/rules.ts";
import { missingFile, outsideAddress, unknownKind, wordingOf } from "./wording.ts";

/** Marks what this file says itself, among the messages of esbuild. */
const OUTSIDE = "outside";

/** Every address of another server that a sheet or a script would have browsers fetch is an error. */
export const nothingOutside: Plugin = {
  name: "nothing-outside",
  setup(setup) {
    setup.onResolve({ filter: /^\s*(?:(?:https?|ftp|wss?):|[\\/]{2})/i }, ({ path }) => ({
      errors: [{ text: path.trim(), detail: OUTSIDE }],
    }));
  },
};

/** Gathers the faults of one build of the assets, each once: many sheets and scripts import the same ones. */
export class AssetFaults {
  readonly #root: string;
  readonly #told = new Map<string, Problem>();
  /** Sheets that PostCSS does not read: what esbuild says of the same lines is less exact. */
  readonly #unread = new Set<string>();

  /** @param root absolute path of the project: the files told are named from there */
  constructor(root: string) {
    this.#root = root;
  }

  get problems(): Problem[] {
    return [...this.#told.values()];
  }

  /**
   * Reads a sheet of ours by itself: once it is in a bundle, its lines are no more known.
   *
   * @param file from the root
   */
  readSheet(file: string): void {
    try {
      const sheet = postcss.parse(readFileSync(join(this.#root, file), "utf8"), { from: undefined });
      sheet.walkDecls(({ value, source }) => {
        const [, , address] = IMAGE_SET.exec(value) ?? [];
        if (address === undefined || !source?.start) return;
        this.#tell("asset-outside", { file, ...placeOf(source.start), ...outsideAddress(address) });
      });
    } catch (error) {
      if (!(error instanceof CssSyntaxError)) throw error;
      const { line = 1, column = 1, reason } = error;
      this.#unread.add(file);
      this.#tell("asset-syntax", { file, line, column, ...wordingOf(reason) });
    }
  }

  /**
   * Takes what stops a build, unless it is a fault of ours.
   *
   * @throws what is not the fault of a file of the project
   */
  take(error: unknown): void {
    if (error instanceof CssSyntaxError && this.#unread.size > 0) return;
    const { errors } = error as Partial<BuildFailure>;
    if (!Array.isArray(errors) || !errors.every((message) => this.takeMessage(message))) throw error;
  }

  /** Takes what is said of a file; false when it is none of the project's. */
  takeMessage({ text, detail, location }: Message): boolean {
    if (!location || /^(?:[\w-]+:|<|\.\.|node_modules\/)/.test(location.file)) return false;
    const { file, line, lineText } = location;
    const column = Buffer.from(lineText).subarray(0, location.column).toString().length + 1;
    const [, missing] = /^Could not resolve "(.*)"/s.exec(text) ?? [];
    const [, kind] = /^No loader is configured for "(.*?)" files/.exec(text) ?? [];
    const place = { file, line, column };
    if (detail === OUTSIDE) this.#tell("asset-outside", { ...place, ...outsideAddress(text) });
    else if (missing !== undefined) this.#tell("asset-file", { ...place, ...missingFile(missing) });
    else if (kind !== undefined) this.#tell("asset-file", { ...place, ...unknownKind(kind) });
    else if (!this.#unread.has(file)) this.#tell("asset-syntax", { ...place, ...wordingOf(text) });
    return true;
  }

  #tell(rule: RuleId, fault: Omit<Problem, "rule" | "severity">): void {
    const key = `${fault.file}:${fault.line}:${fault.column} ${fault.message}`;
    if (!this.#told.has(key)) this.#told.set(key, { ...fault, rule, severity: severityOf(rule) });
  }
}

/** `image-set("https://…" 2x)`: an address without `url()`, which esbuild takes for a text. */
const IMAGE_SET = /\b(?:image-set|src)\([^;]*?(["'])\s*((?:https?:|[\\/]{2})[^"']*)\1/i;

const placeOf = ({ line, column }: { line: number; column: number }) => ({ line, column });
