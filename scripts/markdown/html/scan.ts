/** Reads raw HTML as browsers do, and publishes what the policy allows. */
import { QuoteType, Tokenizer } from "htmlparser2";
import { createLocator, type Page, type Position, report } from "../page.ts";
import { glueRuns, isFrench, type Run, smartenRuns } from "../typography.ts";
import type { Attribute } from "./attributes.ts";
import { isBlockElement } from "./elements.ts";
import { createFragment, type Fragment, type OpenTag, openTagHtml } from "./fragment.ts";

type Piece = string | OpenTag | Run;

/** Publishes a block of raw HTML that starts on a line (0-based) of the body. */
export function publishHtmlBlock(page: Page, html: string, firstLine: number): string {
  const fragment = createFragment(page);
  const pieces: Piece[] = [];
  scan(html, createLocator(page, html, firstLine), {
    open: (name, attributes, selfClosed, at) => pieces.push(fragment.open(name, attributes, selfClosed, at)),
    close: (name, at) => pieces.push(fragment.close(name, at)),
    text: (text) => {
      if (fragment.isDropped()) return;
      pieces.push({ text, fixed: fragment.isVerbatim() });
      fragment.text(text);
    },
    markup: (at) => reportMarkup(page, at),
  });
  fragment.end();
  checkComments(page, html, firstLine);
  setText(pieces, page.source.lang);
  return pieces.map(pieceHtml).join("");
}

/** Publishes one inline tag, whose element may be closed by a later one. */
export function publishHtmlTag(page: Page, fragment: Fragment, html: string, at: Position): string | OpenTag {
  let published: string | OpenTag = "";
  scan(html, () => at, {
    open: (name, attributes, selfClosed) => {
      published = fragment.open(name, attributes, selfClosed, at);
    },
    close: (name) => {
      published = fragment.close(name, at);
    },
    text: () => undefined,
    markup: () => reportMarkup(page, at),
  });
  return published;
}

/** The text of raw HTML, without its tags. */
export function htmlText(html: string): string {
  const texts: string[] = [];
  const separate = (name: string) => {
    if (isBlockElement(name)) texts.push(" ");
  };
  const nowhere = { line: 1, column: 1 };
  scan(html, () => nowhere, {
    open: separate,
    close: separate,
    text: (text) => texts.push(text),
    markup: () => undefined,
  });
  return texts.join("").replace(/\s+/g, " ").trim();
}

interface Listener {
  open: (name: string, attributes: Attribute[], selfClosed: boolean, at: Position) => void;
  close: (name: string, at: Position) => void;
  text: (text: string) => void;
  /** `<!DOCTYPE>`, `<?…?>` and their like. */
  markup: (at: Position) => void;
}

function scan(html: string, locate: (offset: number) => Position, listener: Listener): void {
  let name = "";
  let start = 0;
  let attributes: Attribute[] = [];
  let names = new Set<string>();
  let value = "";
  let text = "";
  const flush = () => {
    if (text !== "") listener.text(text);
    text = "";
  };
  const open = (selfClosed: boolean) => listener.open(name, attributes, selfClosed, locate(start));
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (from, to) => {
        text += html.slice(from, to);
      },
      ontextentity: (codepoint) => {
        text += String.fromCodePoint(codepoint);
      },
      onopentagname: (from, to) => {
        flush();
        name = html.slice(from, to).toLowerCase();
        start = from - 1;
        attributes = [];
        names = new Set();
      },
      onattribname: (from, to) => {
        attributes.push({ name: html.slice(from, to), value: undefined });
        value = "";
      },
      onattribdata: (from, to) => {
        value += html.slice(from, to);
      },
      onattribentity: (codepoint) => {
        value += String.fromCodePoint(codepoint);
      },
      onattribend: (quote) => {
        const attribute = attributes.at(-1);
        if (attribute && quote !== QuoteType.NoValue) attribute.value = value;
        // The first of two attributes of one name counts, as in browsers.
        const written = attribute?.name.toLowerCase() ?? "";
        if (names.has(written)) attributes.pop();
        names.add(written);
      },
      onopentagend: () => open(false),
      onselfclosingtag: () => open(true),
      onclosetag: (from, to) => {
        flush();
        listener.close(html.slice(from, to).toLowerCase(), locate(from - 2));
      },
      oncomment: flush,
      oncdata: (from) => listener.markup(locate(from)),
      ondeclaration: (from) => listener.markup(locate(from - 2)),
      onprocessinginstruction: (from) => listener.markup(locate(from)),
      onend: flush,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

/** Typography over the text between block tags, seen across inline ones. */
function setText(pieces: readonly Piece[], lang: string): void {
  let runs: Run[] = [];
  const set = () => {
    smartenRuns(runs);
    if (isFrench(lang)) glueRuns(runs);
    runs = [];
  };
  for (const piece of pieces) {
    if (typeof piece === "string") {
      if (isBlockElement(piece.slice(2, -1))) set();
    } else if ("fixed" in piece) runs.push(piece);
    else if (isBlockElement(piece.name) || piece.name === "br") set();
  }
  set();
}

function pieceHtml(piece: Piece): string {
  if (typeof piece === "string") return piece;
  if ("fixed" in piece) return piece.text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return openTagHtml(piece);
}

/** A comment that never ends hides the rest of the page. */
function checkComments(page: Page, html: string, firstLine: number): void {
  const start = html.lastIndexOf("<!--");
  if (start === -1 || html.includes("-->", start)) return;
  const at = createLocator(page, html, firstLine)(start);
  const hint = "Ajoutez «\u00a0-->\u00a0» là où il finit.";
  report(page, "unbalanced-html", at, "ce commentaire n’est jamais fermé\u00a0: il cache la suite.", hint);
}

function reportMarkup(page: Page, at: Position): void {
  report(page, "forbidden-html", at, "une instruction «\u00a0<!…>\u00a0» n’a pas sa place dans un contenu.");
}
