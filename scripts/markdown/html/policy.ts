/** What editors' raw HTML may hold: elements, attributes, addresses. */
import { publishAddress, reportForbidden } from "../links.ts";
import { type Page, type Position, report } from "../page.ts";
import type { Attribute } from "./attributes.ts";
import { completeFrame, liftStyleOf } from "./complete.ts";
import { elementHint, isAllowedElement, SVG_ELEMENTS } from "./elements.ts";

const ATTRIBUTE_NAME = /^[a-z_:][a-z0-9_:.-]*$/i;
const FORBIDDEN_ATTRIBUTES = new Set(["srcdoc", "ping", "formaction", "http-equiv", "is", "xmlns:xlink"]);
const OTHER_ADDRESSES = new Set(["cite", "longdesc", "background", "action", "data", "poster"]);

/** Whether an element may be published here; tells the editor when not. */
export function checkElement(page: Page, name: string, inSvg: boolean, at: Position): boolean {
  const allowed = inSvg ? SVG_ELEMENTS.has(name) : isAllowedElement(name);
  if (!allowed) {
    const hint = inSvg ? "Un dessin ne contient que des tracés et des textes." : elementHint(name);
    const where = inSvg ? " dans un dessin SVG" : "";
    report(page, "forbidden-html", at, `élément HTML interdit${where} : <${name}>.`, hint);
  }
  return allowed;
}

/** The attributes to publish, in their order; undefined when the element must not be published at all. */
export function publishAttributes(
  page: Page,
  name: string,
  attributes: readonly Attribute[],
  inSvg: boolean,
  at: Position,
): Attribute[] | undefined {
  const kept: Attribute[] = [];
  for (const attribute of attributes) {
    const published = inSvg
      ? publishSvgAttribute(page, attribute, at)
      : publishAttribute(page, name, attribute, at);
    if (published) kept.push(published);
  }
  if (name === "iframe") return completeFrame(page, kept, at);
  return liftStyleOf(page, kept, at);
}

function publishAttribute(
  page: Page,
  element: string,
  attribute: Attribute,
  at: Position,
): Attribute | undefined {
  const name = attribute.name.toLowerCase();
  const value = attribute.value ?? "";
  if (isForbidden(page, name, at)) return undefined;
  if (name === "href") return withAddress(name, publishAddress(page, value.trim(), "link", at));
  if (name === "srcset") return publishSourceSet(page, value, at);
  if (name === "src" && element !== "img" && element !== "iframe") return publishMedia(page, name, value, at);
  if (OTHER_ADDRESSES.has(name)) return publishMedia(page, name, value, at);
  if (name === "id") claimId(page, value, at);
  return { ...attribute, name };
}

/** Drawings may point inside themselves only. */
function publishSvgAttribute(page: Page, attribute: Attribute, at: Position): Attribute | undefined {
  const name = attribute.name.toLowerCase();
  const value = attribute.value ?? "";
  if (isForbidden(page, name, at)) return undefined;
  const pointsOut = name.endsWith("href") ? !value.startsWith("#") : /url\(\s*['"]?(?!#)/i.test(value);
  if (pointsOut) {
    reportForbidden(page, value, "link", at);
    return undefined;
  }
  if (name === "id") claimId(page, value, at);
  return attribute;
}

function isForbidden(page: Page, name: string, at: Position): boolean {
  // `data-video-src` is what our own script turns into a frame.
  const forbidden =
    !ATTRIBUTE_NAME.test(name) ||
    name.startsWith("on") ||
    name.startsWith("data-video") ||
    FORBIDDEN_ATTRIBUTES.has(name);
  if (forbidden)
    report(
      page,
      "forbidden-attribute",
      at,
      `attribut HTML interdit\u00a0: ${name}.`,
      "Retirez cet attribut\u00a0: un contenu ne porte ni script ni comportement.",
    );
  return forbidden;
}

function claimId(page: Page, id: string, at: Position): void {
  if (page.ids.claim(id)) return;
  const message = `l’identifiant «\u00a0${id}\u00a0» sert déjà dans cette page.`;
  report(page, "duplicate-id", at, message, "Donnez à chaque id une valeur différente.");
}

function withAddress(name: string, address: string | undefined): Attribute | undefined {
  return address === undefined ? undefined : { name, value: address };
}

/** Addresses of sounds, films and pictures that are not an `<img>`'s `src`. */
function publishMedia(page: Page, name: string, value: string, at: Position): Attribute | undefined {
  return withAddress(name, publishAddress(page, value.trim(), "image", at));
}

function publishSourceSet(page: Page, value: string, at: Position): Attribute | undefined {
  const candidates = value.split(",").map((candidate) => candidate.trim().split(/\s+/));
  const published = candidates.map(([url = "", ...size]) => {
    const address = publishAddress(page, url, "image", at);
    return address && [address, ...size].join(" ");
  });
  return published.includes(undefined) ? undefined : { name: "srcset", value: published.join(", ") };
}
