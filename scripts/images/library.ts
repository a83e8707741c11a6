/** The images that pages show: what to write about each, and what the build has to make for it. */
import { createHash } from "node:crypto";
import { SharingCards } from "./cards.ts";
import { type ImageFacts, ImageReader, type ReadImage } from "./facts.ts";
import { type Boxed, type Fluid, LIGHT, RECIPE, USES, type Use } from "./uses.ts";

/** An image as a page shows it. Its address is written as in content: not percent-encoded. */
export interface Picture {
  src: string;
  /** Absent from an image whose file cannot be read. */
  width?: number;
  height?: number;
  /** The same in WebP, when it is worth it. */
  webp?: Source;
}

/** Attributes of a `<source>`. */
export interface Source {
  srcset: string;
  sizes?: string;
}

/** A file to make from an image. */
export interface Variant {
  /** Published address: it changes with anything that changes the file, which may be kept for ever. */
  address: string;
  /** Digest of the image and of all that is asked of it. */
  key: string;
  width: number;
  height: number;
}

export interface LibraryOptions {
  /** False in a preview: originals are shown, so that saving a text costs no image. */
  resized: boolean;
  /** What makes the files, its version included. */
  maker: string;
  /** What draws the sharing cards, its versions included; undefined in a preview, where nobody shares. */
  cardMaker?: string | undefined;
}

export class ImageLibrary {
  readonly cards: SharingCards;
  readonly #files: ReadonlyMap<string, string>;
  readonly #reader: ImageReader;
  readonly #options: LibraryOptions;
  readonly #pictures = new Map<string, Picture>();
  /** Variants by image, then by address. */
  readonly #wanted = new Map<string, Map<string, Variant>>();

  /** @param files published path (`/img/x.png`) → file */
  constructor(files: ReadonlyMap<string, string>, options: LibraryOptions, reader = new ImageReader()) {
    this.cards = new SharingCards(options.cardMaker);
    this.#files = files;
    this.#options = options;
    this.#reader = reader;
  }

  /** What an image is, or why it cannot be published; undefined when there is none at this path. */
  read(url: string): ReadImage | undefined {
    const file = this.#files.get(url);
    return file === undefined ? undefined : this.#reader.read(file);
  }

  /** How a page shows an image, whose making is noted; undefined when there is none at this path. */
  picture(url: string, use: Use): Picture | undefined {
    const key = `${use} ${url}`;
    const known = this.#pictures.get(key);
    if (known) return known;
    const read = this.read(url);
    if (!read) return undefined;
    const picture = "facts" in read ? this.#pictureOf(url, read.facts, use) : { src: url };
    this.#pictures.set(key, picture);
    return picture;
  }

  /** What makes the files, and how: other bytes may come of another recipe. */
  get recipe(): string {
    return `${this.#options.maker}, ${RECIPE}`;
  }

  /** Files to make for the pages shown so far, by image: none for one shown as it is. */
  get wanted(): ReadonlyMap<string, readonly Variant[]> {
    return new Map([...this.#wanted].map(([url, variants]) => [url, [...variants.values()]]));
  }

  #pictureOf(url: string, facts: ImageFacts, use: Use): Picture {
    const { width, height } = facts;
    const wanted = this.#wanted.get(url) ?? new Map<string, Variant>();
    this.#wanted.set(url, wanted);
    if (!this.#options.resized || !isResized(facts)) return { src: url, width, height };
    const candidates = planOf(facts, USES[use]).map(({ descriptor, ...size }) => {
      const variant = this.#variant(url, facts, size);
      wanted.set(variant.address, variant);
      return `${variant.address} ${descriptor}`;
    });
    const { sizes } = USES[use] as Partial<Fluid>;
    return { src: url, width, height, webp: { srcset: candidates.join(", "), ...(sizes && { sizes }) } };
  }

  #variant(url: string, { digest }: ImageFacts, { width, height }: Size): Variant {
    const hash = createHash("sha256");
    for (const part of [this.recipe, digest, width, height]) hash.update(`${part}\0`);
    const key = hash.digest("hex").slice(0, 32);
    const name = url
      .slice(url.lastIndexOf("/") + 1, url.lastIndexOf("."))
      .normalize("NFD")
      .replace(/\p{M}+/gu, "")
      .replace(/[^A-Za-z0-9.-]+/g, "-");
    return { address: `/assets/img/${name}-${width}.${key.slice(0, 10)}.webp`, key, width, height };
  }
}

interface Size {
  width: number;
  height: number;
}

/** Drawings, moving images and light ones are shown as they are. */
function isResized({ format, animated, bytes }: ImageFacts): boolean {
  return format !== "svg" && !animated && bytes >= LIGHT;
}

/** The sizes to make of an image for a use, each with its descriptor in `srcset`; none larger than the image. */
export function planOf({ width, height }: Size, use: Fluid | Boxed): (Size & { descriptor: string })[] {
  if ("widths" in use) {
    return widthsOf(width, use.widths).map((wide) => ({
      width: wide,
      height: Math.max(1, Math.round((height * wide) / width)),
      descriptor: `${wide}w`,
    }));
  }
  const [once, twice] = [boxed({ width, height }, use, 1), boxed({ width, height }, use, 2)];
  const isSame = once.width === twice.width && once.height === twice.height;
  return [{ ...once, descriptor: "1x" }, ...(isSame ? [] : [{ ...twice, descriptor: "2x" }])];
}

/** Widths below the image's own, then its own when the largest use could show it whole. */
function widthsOf(own: number, widths: readonly number[]): number[] {
  // One that is nearly the image's own would be another file for nothing.
  const below = widths.filter((width) => width <= own * NEARLY);
  return below.length < widths.length ? [...below, Math.min(own, Math.max(...widths))] : below;
}

const NEARLY = 0.85;

/** An image filling or fitting a box at a density, never enlarged. */
function boxed(own: Size, box: Boxed, density: number): Size {
  const [wide, high] = [box.width * density, box.height * density];
  if (box.crop) {
    const scale = Math.min(1, own.width / wide, own.height / high);
    return { width: Math.max(1, Math.round(wide * scale)), height: Math.max(1, Math.round(high * scale)) };
  }
  const scale = Math.min(1, wide / own.width, high / own.height);
  return {
    width: Math.max(1, Math.round(own.width * scale)),
    height: Math.max(1, Math.round(own.height * scale)),
  };
}
