/** Judges a published page against what the policy stops and what content may hold: by a parser, never by its text. */
import { DomUtils, parseDocument } from "htmlparser2";
import { type Element, textOf } from "../site/html.ts";

/** Elements that no page of the site holds; `script`, `form`, `iframe`, `link` and `meta` have rules of their own. */
const FORBIDDEN = new Set(
  "applet base bgsound embed frame frameset math noembed noframes object param plaintext style template xmp".split(
    " ",
  ),
);

/** Attributes that hold an address. */
const ADDRESSES = new Set("href xlink:href action cite src poster data background".split(" "));

const BANNED_ATTRIBUTES = new Set(["style", "srcdoc", "formaction", "ping", "is", "nonce"]);

const SCHEMES = new Set(["http", "https", "mailto", "tel"]);

export interface Law {
  /** The site's own address, and others known as being it. */
  origins: readonly string[];
  /** Hosts of frames. */
  players: readonly string[];
  /** Other hosts from which sheets and scripts may come. */
  hosts: readonly string[];
}

/** What is wrong with a page; empty when nothing is. */
export function judge(html: string, law: Law): string[] {
  const document = parseDocument(html, { recognizeSelfClosing: false });
  const faults: string[] = [];
  const elements = DomUtils.getElementsByTagName("*", document, true);
  const policy = elements.findIndex(({ attribs }) => attribs["http-equiv"] === "Content-Security-Policy");
  const firstLoad = elements.findIndex(({ name }) => ["link", "script", "img", "iframe"].includes(name));
  if (policy === -1 || (firstLoad !== -1 && policy > firstLoad))
    faults.push("the policy does not come first");
  for (const element of elements) {
    const told = [...elementFaults(element, law), ...attributeFaults(element, law)];
    for (const fault of told) faults.push(`<${element.name}> ${fault}`);
  }
  return faults;
}

function elementFaults(element: Element, law: Law): string[] {
  const { name, attribs } = element;
  if (FORBIDDEN.has(name)) return ["may not stand in a page"];
  if (name === "script") return scriptFaults(element, law);
  if (name === "iframe") return law.players.includes(hostOf(attribs.src)) ? [] : [`shows ${attribs.src}`];
  // Without an action, a form of a layout sends to its own page.
  if (name === "form" && attribs.action === undefined) return [];
  if (name === "form") return attribs.action === "/recherche/" ? [] : [`sends to ${attribs.action}`];
  if (name.toLowerCase() === "foreignobject") return ["may not stand in a drawing"];
  if (name !== "meta" || attribs["http-equiv"] === undefined) return [];
  if (attribs["http-equiv"] === "Content-Security-Policy") return [];
  const target = /^0; ?url=(.*)$/.exec(attribs.content ?? "")?.[1];
  return attribs["http-equiv"] === "refresh" && target !== undefined
    ? addressFaults("content", target, "followed", law)
    : ["says what it may not"];
}

function scriptFaults(element: Element, law: Law): string[] {
  const { type, src } = element.attribs;
  if (type === "application/ld+json") {
    try {
      JSON.parse(textOf(element));
      return [];
    } catch {
      return ["holds data that cannot be read"];
    }
  }
  if (textOf(element).trim() !== "") return ["holds code"];
  return src?.startsWith("/assets/") || law.hosts.includes(hostOf(src)) ? [] : [`loads ${src}`];
}

function attributeFaults({ name, attribs }: Element, law: Law): string[] {
  return Object.entries(attribs).flatMap(([attribute, value]) => {
    if (!/^[a-z_:][a-z0-9_:.-]*$/i.test(attribute)) return [`has an attribute ${JSON.stringify(attribute)}`];
    if (attribute.startsWith("on") || BANNED_ATTRIBUTES.has(attribute)) return [`has ${attribute}`];
    if (attribute === "srcset") {
      const addresses = value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? "");
      return addresses.flatMap((address) => addressFaults(attribute, address, "followed", law));
    }
    if (!ADDRESSES.has(attribute) || name === "iframe" || name === "script") return [];
    // Pictures and sounds from elsewhere are stopped by the policy, and told by the build.
    const isLoaded = name === "use" || (name === "link" && LOADED.test(attribs.rel ?? ""));
    return addressFaults(attribute, value, isLoaded ? "loaded" : "followed", law);
  });
}

const LOADED = /\b(?:stylesheet|icon|manifest|preload|modulepreload|prefetch)\b/;

function addressFaults(attribute: string, value: string, use: "followed" | "loaded", law: Law): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers leave them out before they read a scheme
  const read = value.replace(/[\u0000-\u0020]/g, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
  if (scheme !== undefined && !SCHEMES.has(scheme)) return [`${attribute} leads to ${scheme}:`];
  const isElsewhere = scheme !== undefined || /^[/\\]{2}/.test(read);
  if (use === "followed" || !isElsewhere) return [];
  const isOurs = law.origins.some((origin) => value.startsWith(`${origin}/`));
  return isOurs || law.hosts.includes(hostOf(value)) ? [] : [`${attribute} loads ${value}`];
}

function hostOf(address: string | undefined): string {
  return address !== undefined && URL.canParse(address) ? new URL(address).host : "";
}

/** What is wrong with a drawing: browsers run what it holds when it is opened by itself. */
export function judgeDrawing(svg: string): string[] {
  const document = parseDocument(svg, { xmlMode: true });
  return DomUtils.getElementsByTagName("*", document, true).flatMap(({ name, attribs }) => {
    const faults = name.replace(/^.*:/, "").toLowerCase() === "script" ? ["<script>"] : [];
    for (const [attribute, value] of Object.entries(attribs)) {
      if (/^on/i.test(attribute)) faults.push(`<${name}> has ${attribute}`);
      if (/href$/i.test(attribute) && /^\s*javascript:/i.test(value)) faults.push(`<${name}> runs ${value}`);
    }
    return faults;
  });
}
