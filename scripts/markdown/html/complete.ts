/** Completes pictures, frames and styles of raw HTML for publication. */
import type { Source } from "../../images/library.ts";
import { imageAttributes } from "../images.ts";
import { isAllowed } from "../links.ts";
import { type Page, type Position, report } from "../page.ts";
import { type Attribute, attributeValue, setAttributeValue } from "./attributes.ts";
import { liftStyle } from "./styles.ts";

const OBSOLETE_FRAME_ATTRIBUTES = new Set([
  "frameborder",
  "scrolling",
  "marginwidth",
  "marginheight",
  "border",
]);

/**
 * Completes a picture: dimensions, loading; a refused one keeps nothing.
 *
 * @returns its lighter twin
 */
export function completeImage(page: Page, attributes: Attribute[], at: Position): Source | undefined {
  if (attributeValue(attributes, "alt") === undefined) {
    const hint = 'Décrivez l’image dans alt="…", ou écrivez alt="" si elle ne fait que décorer.';
    report(page, "image-alt", at, "cette image n’a pas de texte de remplacement (alt).", hint);
  }
  const src = attributeValue(attributes, "src");
  if (src === undefined) return undefined;
  const image = imageAttributes(page, src.trim(), "content", at);
  if (image === undefined) {
    attributes.splice(0, attributes.length);
    return undefined;
  }
  setAttributeValue(attributes, "src", image.src);
  const webp = sourceFor(image.webp, attributes);
  const sized =
    attributeValue(attributes, "width") !== undefined || attributeValue(attributes, "height") !== undefined;
  if (!sized && image.width !== undefined) {
    setAttributeValue(attributes, "width", String(image.width));
    setAttributeValue(attributes, "height", String(image.height));
  }
  if (image.loading && attributeValue(attributes, "loading") === undefined)
    setAttributeValue(attributes, "loading", "lazy");
  if (attributeValue(attributes, "decoding") === undefined)
    setAttributeValue(attributes, "decoding", "async");
  return webp;
}

/** The twin of a picture to which its editor gave a width, or candidates, keeps to them. */
function sourceFor(source: Source | undefined, attributes: readonly Attribute[]): Source | undefined {
  if (source === undefined || attributeValue(attributes, "srcset") !== undefined) return undefined;
  const width = attributeValue(attributes, "width")?.trim() ?? "";
  return /^\d+$/.test(width) ? { ...source, sizes: `(min-width: ${width}px) ${width}px, 100vw` } : source;
}

/** Completes a frame on an allowed host; undefined for any other. */
export function completeFrame(page: Page, attributes: Attribute[], at: Position): Attribute[] | undefined {
  const src = (attributeValue(attributes, "src") ?? "").trim().replace(/^\/\//, "https://");
  if (!isAllowedFrame(src, page.options.frameHosts)) {
    const hosts = page.options.frameHosts.join(", ");
    const message = `cadre interdit\u00a0: <iframe> vers «\u00a0${src}\u00a0».`;
    report(page, "forbidden-frame", at, message, `Hôtes admis, en https\u00a0: ${hosts || "aucun"}.`);
    return undefined;
  }
  const kept = attributes.filter((attribute) => !OBSOLETE_FRAME_ATTRIBUTES.has(attribute.name));
  setAttributeValue(kept, "src", src);
  setAttributeValue(kept, "loading", "lazy");
  setAttributeValue(kept, "referrerpolicy", "strict-origin");
  if (!attributeValue(kept, "title")?.trim()) {
    const hint = 'Ajoutez title="…" : les lecteurs d’écran l’annoncent.';
    report(page, "frame-title", at, "ce cadre (<iframe>) n’a pas de titre.", hint);
    setAttributeValue(kept, "title", page.headingText || src);
  }
  return liftStyleOf(page, kept, at);
}

/** Whether a frame's address is in https on one of the allowed hosts. */
export function isAllowedFrame(src: string, hosts: readonly string[]): boolean {
  if (!isAllowed(src, "image") || !URL.canParse(src)) return false;
  const url = new URL(src);
  return url.protocol === "https:" && url.username === "" && hosts.includes(url.hostname);
}

/** The attributes with the class that stands for their `style`. */
export function liftStyleOf(page: Page, attributes: Attribute[], at: Position): Attribute[] {
  const style = attributeValue(attributes, "style");
  if (style === undefined) return attributes;
  const kept = attributes.filter((attribute) => attribute.name.toLowerCase() !== "style");
  const lifted = liftStyle(style);
  if (lifted === undefined) return kept;
  if ("refused" in lifted) {
    const hint =
      "Gardez des valeurs simples\u00a0: tailles, couleurs, marges, alignements, sans url() ni position fixe.";
    const message = `style interdit\u00a0: «\u00a0${lifted.refused}\u00a0».`;
    report(page, "forbidden-style", at, message, hint);
    return kept;
  }
  page.styles.set(lifted.className, lifted.declarations);
  const classes = attributeValue(kept, "class");
  setAttributeValue(kept, "class", classes ? `${classes} ${lifted.className}` : lifted.className);
  return kept;
}
