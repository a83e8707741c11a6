/** Drawings that hold more than lines and colours: browsers run what is in them when they are opened by themselves. */
import { Parser } from "htmlparser2";

const ACTIVE_ELEMENTS = new Set([
  ...["script", "handler", "listener", "iframe", "object", "embed"],
  // HTML in a drawing: it leads elsewhere, or asks readers for what they know.
  ...["meta", "base", "link", "form", "input", "button", "textarea", "select"],
]);

/** Encodings in which every sign of markup is the byte that it is in ASCII. */
const PLAIN_ENCODING = /^(?:utf-?8|us-ascii|iso-8859-\d+|windows-125\d)$/i;

/** An instruction without markup, a document type without rules of its own. */
const READ_ALIKE =
  /<\?[^<>]*\?>|<!DOCTYPE\s+[\w:-]+(?:\s+(?:PUBLIC\s+(?:"[^"<>]*"|'[^'<>]*')|SYSTEM))?(?:\s+(?:"[^"<>]*"|'[^'<>]*'))?\s*>/iy;

/**
 * What XML reads otherwise than the parser used here, which ends these at the first `>`, or not at all: the rules that
 * a document gives itself, instructions that hold markup, encodings that hide it.
 */
function unreadPart(svg: string): string | undefined {
  const [, encoding] = /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([^"']*)/.exec(svg) ?? [];
  if (encoding !== undefined && !PLAIN_ENCODING.test(encoding)) return `encoding="${encoding}"`;
  for (const { index } of svg.matchAll(/<(?:\?|!DOCTYPE)/gi)) {
    READ_ALIKE.lastIndex = index;
    if (!READ_ALIKE.test(svg)) return svg.slice(index, index + 20);
  }
  return undefined;
}

/** What is found in a drawing. */
export interface Drawing {
  /** What it holds that it may not, as it is written there; undefined when it only draws. */
  active: string | undefined;
  /** Whether every element that it opens is closed: browsers show nothing of one that was cut. */
  isWhole: boolean;
}

export function readDrawing(svg: string): Drawing {
  let active = unreadPart(svg);
  const depth = { opened: 0, closed: 0 };
  let isNested = true;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth.opened += 1;
        const element = name.slice(name.indexOf(":") + 1).toLowerCase();
        if (ACTIVE_ELEMENTS.has(element)) active ??= `<${name}>`;
        for (const [attribute, value] of Object.entries(attributes)) {
          if (/^on/i.test(attribute) || isCode(value)) active ??= attribute;
        }
      },
      onclosetag(_name, isImplied) {
        depth.closed += 1;
        // The end of another element closed it; one that closes itself begins otherwise.
        if (isImplied && svg.startsWith("</", parser.startIndex)) isNested = false;
      },
      onprocessinginstruction(name) {
        if (/^\?xml-stylesheet/i.test(name)) active ??= `<${name}`;
      },
    },
    { xmlMode: true },
  );
  parser.write(svg);
  // Once it is ended, the parser closes by itself all that is still open.
  const isWhole = isNested && depth.opened > 0 && depth.opened === depth.closed;
  parser.end();
  return { active, isWhole };
}

/**
 * Whether an address, or one of those that an animation goes through, would be run: browsers leave out blanks and
 * control characters before they read its scheme.
 */
function isCode(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they leave out
  const address = value.replace(/[\u0000-\u0020]+/g, "");
  return /(?:^|;)(?:javascript|vbscript|data:text\/html|data:application\/xhtml)/i.test(address);
}
