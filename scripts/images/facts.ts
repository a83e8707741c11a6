/** What an image file is, read from its first bytes: format, dimensions, digest. Nothing is decoded. */
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import { imageSize } from "image-size";
import type { RuleId } from "../content/rules.ts";
import { isAnimated } from "./animation.ts";
import { readDrawing } from "./drawings.ts";
import { HEAVIEST, LONGEST_SIDE, MOST_PIXELS } from "./uses.ts";

export type ImageFormat = "png" | "jpg" | "gif" | "webp" | "avif" | "svg";

export interface ImageFacts {
  format: ImageFormat;
  /** As published and shown: turned upright, reduced when huge. */
  width: number;
  height: number;
  /** Digest of the file. */
  digest: string;
  /** Weight of the file. */
  bytes: number;
  animated: boolean;
  /** Whether it is larger than what is published. */
  huge: boolean;
  /** The format that the file's name announces, when it is another. */
  misnamed: ImageFormat | undefined;
}

/** Why a file cannot be published, in words that do not name it. */
export interface ImageFault {
  rule: RuleId;
  message: string;
  hint: string;
}

export type ReadImage = { facts: ImageFacts } | { fault: ImageFault };

const BY_EXTENSION: Readonly<Record<string, ImageFormat>> = {
  png: "png",
  jpg: "jpg",
  jpeg: "jpg",
  gif: "gif",
  webp: "webp",
  avif: "avif",
  svg: "svg",
};

export const UNREADABLE: ImageFault = {
  rule: "broken-image",
  message: "image illisible : ce fichier n’est pas une image, ou il est abîmé.",
  hint: "Enregistrez-la de nouveau depuis l’outil qui l’a faite, et remplacez le fichier.",
};

/** Reads files, each once as long as it does not change: a preview asks again at every edit. */
export class ImageReader {
  readonly #known = new Map<string, { stamp: string; read: ReadImage }>();

  read(file: string): ReadImage {
    const { size, mtimeMs } = statSync(file);
    const stamp = `${size} ${mtimeMs}`;
    const known = this.#known.get(file);
    if (known?.stamp === stamp) return known.read;
    const read = size > HEAVIEST ? { fault: tooHeavy(size) } : readImage(readFileSync(file), file);
    this.#known.set(file, { stamp, read });
    return read;
  }
}

/** @param name the file's name, whose extension announces a format */
export function readImage(bytes: Uint8Array, name: string): ReadImage {
  const measured = measure(bytes);
  const announced = BY_EXTENSION[extname(name).slice(1).toLowerCase()];
  if (!measured || !announced) return { fault: UNREADABLE };
  const { format, width, height } = measured;
  if ((format === "svg") !== (announced === "svg")) return { fault: disguised(format, announced) };
  const drawing = format === "svg" ? readDrawing(new TextDecoder().decode(bytes)) : undefined;
  if (drawing?.active !== undefined) return { fault: activeDrawing(drawing.active) };
  if (drawing?.isWhole === false) return { fault: UNREADABLE };
  if (format !== "svg" && width * height > MOST_PIXELS) return { fault: tooLarge(width, height) };
  const scale = format === "svg" ? 1 : Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const facts = {
    format,
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    digest: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.length,
    animated: isAnimated(bytes, format),
    huge: scale < 1,
    misnamed: format === announced ? undefined : announced,
  };
  return { facts };
}

function measure(bytes: Uint8Array): { format: ImageFormat; width: number; height: number } | undefined {
  try {
    const { type, width, height, orientation = 1 } = imageSize(bytes);
    const format = BY_EXTENSION[type ?? ""];
    if (format === undefined || !(width > 0) || !(height > 0)) return undefined;
    // Cameras turn a picture on its side and note it: from 5 on, width and height are swapped.
    return orientation >= 5 ? { format, width: height, height: width } : { format, width, height };
  } catch {
    return isDrawing(bytes) ? SIZELESS : undefined;
  }
}

/** What browsers give a drawing that says neither its size nor its frame (CSS 2.2, 10.3.2). */
const SIZELESS = { format: "svg", width: 300, height: 150 } as const;

function isDrawing(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 1024));
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s/>]/i.test(head);
}

function disguised(format: ImageFormat, announced: ImageFormat): ImageFault {
  return {
    rule: "disguised-image",
    message: `ce fichier se nomme « .${announced} » mais contient une image « ${format} ».`,
    hint: `Renommez-le en « .${format} », là où il est montré aussi, ou enregistrez-le de nouveau.`,
  };
}

function activeDrawing(part: string): ImageFault {
  return {
    rule: "active-image",
    message: `ce dessin contient du code : « ${part.slice(0, 40)} ».`,
    hint: "Enregistrez-le de nouveau en SVG simple, sans script ni animation qui en appelle un.",
  };
}

/** The same fault between two formats that browsers tell apart by themselves: not worth a refusal. */
export function misnamedImage({ format, misnamed }: ImageFacts): ImageFault | undefined {
  return misnamed && { ...disguised(format, misnamed), rule: "image-name" };
}

function tooLarge(width: number, height: number): ImageFault {
  const [wide, high] = [width, height].map((side) => side.toLocaleString("fr"));
  return {
    rule: "huge-image",
    message: `image démesurée : ${wide} × ${high} pixels.`,
    hint: `Réduisez-la : le site en montre ${LONGEST_SIDE.toLocaleString("fr")} pixels de côté au plus.`,
  };
}

function tooHeavy(bytes: number): ImageFault {
  const [weight, most] = [bytes, HEAVIEST].map((size) => Math.ceil(size / 1024 / 1024));
  return {
    rule: "huge-image",
    message: `image démesurée : ${weight} Mio, pour ${most} admis.`,
    hint: `Réduisez-la : ${LONGEST_SIDE.toLocaleString("fr")} pixels de côté suffisent toujours.`,
  };
}
