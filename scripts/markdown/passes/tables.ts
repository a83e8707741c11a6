/** Tables as DSFR wants them: caption, header cells with a scope, alignment by class. */
import type { Token } from "markdown-it";
import type { Caption } from "../containers/stack.ts";

/** From this many columns on, a phone has to scroll the table: it must be reachable by keyboard. */
const SCROLLING_COLUMNS = 3;

const ALIGNMENTS: Readonly<Record<string, string>> = {
  "text-align:right": "fr-cell--right",
  "text-align:center": "fr-cell--center",
};

/** Prepares the cells of a table, and gives what its component needs besides their HTML. */
export function tableProps(tokens: readonly Token[], caption: Caption): Record<string, unknown> {
  let columns = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === "th_open") columns += 1;
    if (token.type === "th_open" || token.type === "td_open") alignByClass(token);
    if (token.type === "th_open") scopeHeader(token, tokens[index + 1], tokens[index + 2]);
  }
  return { caption: caption.text, visibleCaption: caption.visible, scrolls: columns >= SCROLLING_COLUMNS };
}

function alignByClass(token: Token): void {
  const className = ALIGNMENTS[token.attrGet("style") ?? ""];
  token.attrs = className === undefined ? null : [["class", className]];
}

/** A header without text names nothing: it is a plain cell. */
function scopeHeader(open: Token, inline: Token | undefined, close: Token | undefined): void {
  if (inline?.content === "" && close) {
    open.tag = "td";
    close.tag = "td";
  } else open.attrPush(["scope", "col"]);
}
