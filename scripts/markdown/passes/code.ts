/** Blocks of code: their words are coloured when the site is built, so that no page needs a script for it. */
import { createRequire } from "node:module";
import type { HLJSApi, LanguageFn } from "highlight.js";
import type { MarkdownIt, Token } from "markdown-it";
import { nearest } from "../../content/nearest.ts";
import { type Page, positionAt, report } from "../page.ts";

/** Languages that a block may name, each with its other names. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  bash: ["sh", "shell", "console", "zsh"],
  css: [],
  diff: ["patch"],
  dockerfile: ["docker"],
  go: ["golang"],
  http: [],
  ini: ["toml"],
  java: [],
  javascript: ["js", "jsx", "mjs"],
  json: ["jsonc"],
  markdown: ["md"],
  nginx: [],
  php: [],
  python: ["py"],
  ruby: ["rb"],
  rust: ["rs"],
  scss: [],
  sql: [],
  typescript: ["ts", "tsx"],
  xml: ["html", "svg", "njk"],
  yaml: ["yml"],
};

const PLAIN = ["text", "txt", "texte", "plain", "plaintext"];

const BY_NAME = new Map(
  Object.entries(LANGUAGES).flatMap(([name, others]) => [name, ...others].map((one) => [one, name] as const)),
);

const require = createRequire(import.meta.url);

/** The engine and the languages met so far: none is loaded by a site without code. */
let engine: HLJSApi | undefined;

function engineFor(language: string): HLJSApi {
  engine ??= require("highlight.js/lib/core") as HLJSApi;
  if (!engine.getLanguage(language)) {
    engine.registerLanguage(language, require(`highlight.js/lib/languages/${language}`) as LanguageFn);
  }
  return engine;
}

/** Longest code that is coloured, in characters: each word may become an element. */
const LONGEST_COLOURED = 30_000;

/** Prepares a fenced block for its renderer: colours its words, or tells that its language is not known. */
export function colourCode(page: Page, token: Token): void {
  const written = token.info.trim().split(/\s+/, 1)[0] ?? "";
  const name = written.toLowerCase();
  const language = BY_NAME.get(name);
  if (language !== undefined) {
    if (token.content.length > LONGEST_COLOURED) return;
    token.meta = engineFor(language).highlight(token.content, { language, ignoreIllegals: true }).value;
  } else if (name !== "" && !PLAIN.includes(name)) reportUnknown(page, token, written);
}

function reportUnknown(page: Page, token: Token, written: string): void {
  const line = token.map?.[0] ?? 0;
  const column = Math.max(0, page.lines[line]?.indexOf(written) ?? 0);
  const near = nearest(written, [...BY_NAME.keys(), ...PLAIN]);
  const known = `Langages connus\u00a0: ${Object.keys(LANGUAGES).join(", ")}, texte.`;
  const hint = near === undefined ? known : `Vouliez-vous dire «\u00a0${near}\u00a0»\u00a0? ${known}`;
  const message = `langage inconnu\u00a0: «\u00a0${written}\u00a0»\u00a0; ce code est publié sans couleurs.`;
  report(page, "unknown-language", positionAt(page, line, column), message, hint);
}

/** Fenced blocks are printed with the colours prepared, the others escaped. */
export function useCode(md: MarkdownIt): void {
  md.renderer.rules.fence = (tokens, index) => {
    const token = tokens[index];
    const coloured = token?.meta as string | null | undefined;
    return `<pre class="app-pre"><code>${coloured ?? md.utils.escapeHtml(token?.content ?? "")}</code></pre>\n`;
  };
  md.renderer.rules.code_block = md.renderer.rules.fence;
}
