/** Brings one document: its keys, then its text. */
import { LAYOUTS, type LayoutName } from "../../content/schemas/layouts.ts";
import { convertBody } from "../body/body.ts";
import { lineAt, note } from "../notes.ts";
import type { Document, Import } from "./document.ts";
import { bringPicture, bringRedirects, dropUnknownKeys } from "./keys.ts";
import { bringPage } from "./pages.ts";

/** Makes a document of the former site one of the new. */
export function bringDocument(document: Document, context: Import): void {
  if (document.collection === "pages") bringPage(document, context);
  else if (document.collection === "posts") bringPost(document, context);
  else bringRecord(document, context);
  bringBody(document, context);
}

function bringPost(document: Document, context: Import): void {
  const { front } = document;
  if (front.keys().includes("layout") && front.get("layout") !== "post") front.remove("layout");
  bringPicture(document, "image", context);
  bringRedirects(document, context);
  dropUnknownKeys(document, context);
}

function bringRecord(document: Document, context: Import): void {
  if (document.collection === "members" || document.collection === "intras")
    bringPicture(document, "avatar", context);
  bringRedirects(document, context);
  dropUnknownKeys(document, context);
}

function bringBody(document: Document, { problems, pictures }: Import): void {
  const { source, front, bodyLine } = document;
  const converted = convertBody({
    body: document.body,
    title: front.text("title") ?? front.text("fullname") ?? "",
    titled: layoutOf(document).h1 === "layout",
    pictures,
    keyText: (key) => front.text(key),
  });
  for (const { at, message, hint } of converted.remarks) {
    problems.push(note(source.shown, bodyLine + lineAt(document.body, at) - 1, message, hint));
  }
  document.body = around(document.before, converted.body, document.after);
}

function layoutOf({ collection, front }: Document): (typeof LAYOUTS)[LayoutName] {
  if (collection !== "pages") return LAYOUTS.post;
  const name = front.text("layout") ?? "page";
  return LAYOUTS[Object.hasOwn(LAYOUTS, name) ? (name as LayoutName) : "page"];
}

/** What the former layout drew around the text, in its place. */
function around(before: string, body: string, after: string): string {
  if (before === "" && after === "") return body;
  const parts = [before, body.trim(), after].filter((part) => part !== "");
  return `\n${parts.join("\n\n")}\n`;
}
