/** Takes HTML comments out of a Markdown text, those that its code samples show aside; in one reading. */

const FENCE_OR_COMMENT = /^ {0,3}(?<fence>`{3,}|~{3,})[^\n]*|(?<ticks>`+)|<!--/gm;
const BLANK_LINE = /\n[ \t]*\n/g;

/** Comments are not published; those that a code sample shows stay. */
export function withoutComments(body: string): string {
  if (!body.includes("<!--")) return body;
  const code = new CodeSpans(body);
  const kept: string[] = [];
  let from = 0;
  let at = 0;
  const mark = new RegExp(FENCE_OR_COMMENT);
  for (;;) {
    mark.lastIndex = at;
    const found = mark.exec(body);
    if (!found) break;
    const { fence, ticks } = found.groups ?? {};
    const after = found.index + found[0].length;
    if (fence !== undefined) at = fenceEnd(body, fence, after);
    else if (ticks !== undefined) at = code.endOf(found.index, after);
    else {
      kept.push(body.slice(from, found.index));
      const end = body.indexOf("-->", after);
      at = end === -1 ? body.length : end + 3;
      from = at;
    }
  }
  return [...kept, body.slice(from)].join("");
}

/** After the line that closes a fenced block, or after the text when none does. */
function fenceEnd(body: string, fence: string, from: number): number {
  for (let end = body.indexOf("\n", from); end !== -1; ) {
    const next = body.indexOf("\n", end + 1);
    const line = body.slice(end + 1, next === -1 ? undefined : next);
    const written = line.trimStart();
    const isClosing = line.length - written.length <= 3 && written.startsWith(fence);
    if (isClosing && /^[`~]*[ \t]*$/.test(written.slice(fence.length)))
      return next === -1 ? body.length : next;
    end = next;
  }
  return body.length;
}

/** Which run of backticks closes which: the next one as long, in the same paragraph. */
class CodeSpans {
  readonly #body: string;
  /** Offset of a run → that of the next one as long. */
  readonly #next = new Map<number, number>();
  #paragraphEnd = -1;

  constructor(body: string) {
    this.#body = body;
    const last = new Map<number, number>();
    for (const { index, 0: run } of body.matchAll(/`+/g)) {
      const before = last.get(run.length);
      if (before !== undefined) this.#next.set(before, index);
      last.set(run.length, index);
    }
  }

  /** After the span that the run between two offsets opens; after the run itself when nothing closes it. */
  endOf(start: number, end: number): number {
    if (this.#paragraphEnd < start) {
      const blank = new RegExp(BLANK_LINE);
      blank.lastIndex = start;
      this.#paragraphEnd = blank.exec(this.#body)?.index ?? this.#body.length;
    }
    const closing = this.#next.get(start);
    return closing !== undefined && closing < this.#paragraphEnd ? closing + (end - start) : end;
  }
}
