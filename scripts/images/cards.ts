/** The cards under which pages are shared elsewhere: which ones the build has to draw, and their addresses. */
import { createHash } from "node:crypto";

/** Dimensions that social networks ask for. */
export const CARD = { width: 1200, height: 630 };

/** To change with anything that changes the drawing. */
const RECIPE = 2;

/** What a card says. */
export interface CardText {
  title: string;
  /** The part of the site where the page stands; "" for none. */
  section: string;
  site: string;
  /** The State's name, line by line. */
  mark: readonly string[];
}

/** A card to draw. */
export interface Card {
  text: CardText;
  /** Digest of all that the drawing depends on. */
  key: string;
}

export class SharingCards {
  readonly #maker: string | undefined;
  readonly #wanted = new Map<string, Card>();

  /** @param maker what draws them, its version included; undefined when none is to be drawn */
  constructor(maker: string | undefined) {
    this.#maker = maker;
  }

  /** The published path of a card, which is noted; undefined when none is drawn. */
  path(text: CardText): string | undefined {
    if (this.#maker === undefined) return undefined;
    const said = JSON.stringify([this.#maker, RECIPE, text.title, text.section, text.site, text.mark]);
    const key = createHash("sha256").update(said).digest("hex").slice(0, 32);
    const path = `/assets/partage/carte.${key.slice(0, 10)}.png`;
    this.#wanted.set(path, { text, key });
    return path;
  }

  /** Cards of the pages rendered so far, by path. */
  get wanted(): ReadonlyMap<string, Card> {
    return this.#wanted;
  }
}
