/** Turns the Liquid of a page into containers and plain text. */
import { ICONS } from "../../markdown/icons.ts";
import { blockAround, type Changes, htmlBlocks, onItsLine, removal } from "./edits.ts";

// What is never closed is not sought to the end of the text.
const BLOCK = /\{%-?\s*(\w+)([\s\S]{0,2000}?)-?%\}/g;
const OUTPUT = /\{\{-?([\s\S]{0,200}?)-?\}\}/g;
/** Tags after which what was captured is no longer sought. */
const NEAR = 20;
const PARAMETER = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'%]+))/g;

/** A tag `{% name rest %}` at its place. */
interface Tag {
  name: string;
  rest: string;
  from: number;
  to: number;
}

/** What a tag is looked at with. */
interface Scene {
  body: string;
  tags: readonly Tag[];
  inHtml: (offset: number) => boolean;
  changes: Changes;
  /** Tags that another one has dealt with. */
  done: Set<Tag>;
}

/** @param keyText the value of a key of the page's front matter */
export function convertLiquid(body: string, keyText: (key: string) => string | undefined): Changes {
  const changes: Changes = { edits: [], remarks: [] };
  if (!/\{[%{]/.test(body)) return changes;
  const tags = [...body.matchAll(BLOCK)].map((match) => ({
    name: match[1] ?? "",
    rest: match[2] ?? "",
    from: match.index,
    to: match.index + match[0].length,
  }));
  const blocks = htmlBlocks(body);
  const inHtml = (offset: number) => blockAround(blocks, offset) !== undefined;
  const scene: Scene = { body, tags, inHtml, changes, done: new Set() };
  for (const tag of tags) if (tag.name === "comment") dropComment(scene, tag);
  for (const [index, tag] of tags.entries()) if (!scene.done.has(tag)) convertTag(scene, tag, index);
  for (const match of body.matchAll(OUTPUT)) convertOutput(scene, match, keyText);
  return changes;
}

function convertTag(scene: Scene, tag: Tag, index: number): void {
  if (tag.name === "raw" || tag.name === "endraw") drop(scene, tag);
  else if (tag.name === "capture" && convertCapture(scene, tag, index)) return;
  else if (tag.name !== "include" || !convertInclude(scene, tag)) tellLeft(scene, tag);
}

function convertInclude(scene: Scene, tag: Tag): boolean {
  const file = /^\s*(\S+)/.exec(tag.rest)?.[1];
  const given = parametersOf(tag.rest);
  if (file === "component-button.html") return convertButton(scene, tag, given);
  if (file !== "transcription.html") return false;
  const text = /\balt\s*=\s*["']/.test(tag.rest) ? given.get("alt") : undefined;
  if (text === undefined) return false;
  const [opening, closing] = transcription(scene.inHtml(tag.from), given.get("title"));
  replace(scene, tag, `${opening}\n${text}\n${closing}`);
  return true;
}

/** `{% capture x %}…{% endcapture %}` shown by an include that follows. */
function convertCapture(scene: Scene, tag: Tag, index: number): boolean {
  const name = tag.rest.trim();
  const after = scene.tags.slice(index + 1, index + NEAR);
  const end = after.find((other) => other.name === "endcapture");
  const use = after.find(
    ({ name: kind, rest }) =>
      kind === "include" && /^\s*transcription\.html/.test(rest) && parametersOf(rest).get("alt") === name,
  );
  if (end === undefined || use === undefined || use.from < end.from) return false;
  const [opening, closing] = transcription(scene.inHtml(tag.from), parametersOf(use.rest).get("title"));
  replace(scene, tag, onItsLine(scene.body, tag, opening));
  replace(scene, end, onItsLine(scene.body, end, closing));
  scene.done.add(end).add(use);
  scene.changes.edits.push(removal(scene.body, use.from, use.to));
  return true;
}

/** Inside raw HTML, where a container would be plain text, the element that folds by itself. */
function transcription(inHtml: boolean, title = "Transcription"): [opening: string, closing: string] {
  return inHtml
    ? [`<details><summary>${escapeHtml(title)}</summary>`, "</details>"]
    : [`:::transcription[${escapeLabel(title)}]`, ":::"];
}

function convertButton(scene: Scene, tag: Tag, given: ReadonlyMap<string, string>): boolean {
  const [label, link] = [given.get("label"), given.get("link")];
  if (label === undefined || link === undefined) return false;
  const classes = given.get("class") ?? "";
  if (scene.inHtml(tag.from)) {
    replace(scene, tag, `<a class="fr-btn ${classes}" href="${escapeHtml(link)}">${escapeHtml(label)}</a>`);
    return true;
  }
  const variant = /fr-btn--(secondary|tertiary)/.exec(classes)?.[1];
  const icon = classes
    .split(/\s+/)
    .map((name) => /^fr-(?:fi|icon)-(.+)$/.exec(name)?.[1])
    .find((name) => ICONS.some((known) => known === name));
  const options = [
    variant === "secondary" ? "secondaire" : variant === "tertiary" ? "tertiaire" : undefined,
    icon && `icone=${icon}`,
  ].filter((option) => option !== undefined);
  const braces = options.length > 0 ? `{${options.join(" ")}}` : "";
  replace(scene, tag, `:bouton[${escapeLabel(label)}](${escapeAddress(link)})${braces}`);
  return true;
}

const NOTHING = new Set(["site.url", "site.baseurl"]);

function convertOutput(
  { body, changes }: Scene,
  match: RegExpExecArray,
  keyText: (key: string) => string | undefined,
): void {
  const [expression = ""] = (match[1] ?? "").split("|").map((part) => part.trim());
  const to = match.index + match[0].length;
  const literal = /^(?:"([^"]*)"|'([^']*)')$/.exec(expression);
  const key = /^page\.([\w-]+)$/.exec(expression)?.[1];
  const text = NOTHING.has(expression) ? "" : (literal?.[1] ?? literal?.[2] ?? (key && keyText(key)));
  if (text !== undefined) changes.edits.push({ from: match.index, to, text });
  else changes.remarks.push(leftover(match.index, body.slice(match.index, to)));
}

function dropComment(scene: Scene, tag: Tag): void {
  const end = scene.tags.find((other) => other.from > tag.from && other.name === "endcomment");
  if (end === undefined) return;
  scene.changes.edits.push(removal(scene.body, tag.from, end.to));
  for (const inner of scene.tags) if (inner.from >= tag.from && inner.to <= end.to) scene.done.add(inner);
}

function drop(scene: Scene, tag: Tag): void {
  scene.changes.edits.push(removal(scene.body, tag.from, tag.to));
  scene.done.add(tag);
}

function replace({ changes, done }: Scene, tag: Tag, text: string): void {
  changes.edits.push({ from: tag.from, to: tag.to, text });
  done.add(tag);
}

function tellLeft({ body, changes }: Scene, tag: Tag): void {
  changes.remarks.push(leftover(tag.from, body.slice(tag.from, tag.to)));
}

function leftover(at: number, written: string) {
  const shown = written.replace(/\s+/g, " ");
  return {
    at,
    message: `« ${shown} » n’a pas d’équivalent : ces signes restent tels quels dans la page.`,
    hint: "Remplacez-les par leur texte, ou par un bloc du guide.",
  };
}

function parametersOf(rest: string): Map<string, string> {
  return new Map([...rest.matchAll(PARAMETER)].map(([, name = "", a, b, c]) => [name, a ?? b ?? c ?? ""]));
}

/** A text as the label of a container. */
export function escapeLabel(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[[\]\\]/g, "\\$&");
}

/** An address between parentheses. */
export function escapeAddress(address: string): string {
  return address.trim().replace(/\s/g, "%20").replaceAll("(", "%28").replaceAll(")", "%29");
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
