/** Brings the text of a document: every conversion, over all that is not code. */
import { applyEdits, type Changes, codeRanges } from "./edits.ts";
import { convertFrames } from "./frames.ts";
import { mendAddresses, removePrograms, removeRepeatedTitle } from "./html.ts";
import { convertLiquid } from "./liquid.ts";

export interface BodySource {
  body: string;
  title: string;
  /** Whether the page's layout writes its title. */
  titled: boolean;
  /** Addresses of the pictures that there will be. */
  pictures: ReadonlySet<string>;
  /** The value of a key of the front matter. */
  keyText: (key: string) => string | undefined;
}

/** The converted text, and what could not be carried, in order. */
export function convertBody({ body, title, titled, pictures, keyText }: BodySource): {
  body: string;
  remarks: Changes["remarks"];
} {
  const all: Changes[] = [
    removePrograms(body),
    convertLiquid(body, keyText),
    convertFrames(body, title),
    mendAddresses(body, pictures),
    titled ? removeRepeatedTitle(body, title) : { edits: [], remarks: [] },
  ];
  const code = codeRanges(body);
  const inCode = (offset: number) => code.some(([from, to]) => offset >= from && offset < to);
  const edits = all.flatMap((changes) => changes.edits).filter(({ from }) => !inCode(from));
  const remarks = all.flatMap((changes) => changes.remarks).filter(({ at }) => !inCode(at));
  return { body: applyEdits(body, edits), remarks: remarks.sort((a, b) => a.at - b.at) };
}
