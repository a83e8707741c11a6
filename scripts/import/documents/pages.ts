/** Brings the front matter of editorial pages. */
import { PAGE_LAYOUTS } from "../../content/schemas/layouts.ts";
import { type Document, type Import, tellKey } from "./document.ts";
import { bringPicture, bringRedirects, dropUnknownKeys } from "./keys.ts";
import { flattenLayout } from "./layouts.ts";

/** Brings a page: what its front matter said is kept, in keys or in its text, or told. */
export function bringPage(document: Document, context: Import): void {
  const { front } = document;
  renameKey(document, "heroTitle", "hero_title");
  renameKey(document, "search_description", "description");
  flattenLayout(document, context);
  bringLayout(document, context);
  bringSidebar(document, context);
  bringAssets(document, "additional_css", context.house.stylesheets, "assets/css", context);
  bringAssets(document, "additional_js", context.house.scripts, "assets/js", context);
  bringPicture(document, "image", context);
  bringRedirects(document, context);
  bringDestination(document, context);
  if (front.text("lang") === undefined && /^\/en(?:\/|$)/.test(front.text("permalink") ?? "")) {
    front.set("lang", "en");
  }
  if (front.text("title") === undefined) front.set("title", titleOf(document));
  dropUnknownKeys(document, context);
}

/** The title of a page that had none. */
function titleOf({ front, body, path }: Document): string {
  const heading = /^#[ \t]+(.+?)[ \t#]*$/m.exec(body)?.[1];
  const name = path.replace(/^.*\/|\.md$/g, "").replace(/[-_]+/g, " ");
  const title = front.text("hero_title") ?? front.text("summary") ?? heading;
  return title ?? name.charAt(0).toUpperCase() + name.slice(1);
}

function renameKey({ front }: Document, from: string, to: string): void {
  if (front.text(from) !== undefined && front.text(to) === undefined) front.rename(from, to);
}

function bringLayout(document: Document, context: Import): void {
  const { front } = document;
  const layout = front.text("layout");
  if (layout === undefined) {
    front.remove("layout");
    return;
  }
  if (PAGE_LAYOUTS.some((known) => known === layout)) return;
  const hint = "La page prend le gabarit « page » : vérifiez qu’il lui convient.";
  tellKey(context, document, "layout", `le gabarit « ${layout} » n’existe plus.`, hint);
  front.set("layout", "page");
}

/** A menu that only listed the page's headings gives way to the summary that the layouts draw by themselves. */
function bringSidebar(document: Document, context: Import): void {
  const { front } = document;
  const written = front.text("sidebar");
  const name = written?.replace(/^.*\/|\.html$/g, "");
  const layout = front.text("layout");
  if (name === undefined) {
    front.remove("sidebar");
    if (layout === "with-sidebar") front.set("layout", "page");
    return;
  }
  const { house, menus } = context;
  if (house.sidebars.has(name) || menus.brought.has(name)) return;
  if (!menus.summaries.has(name)) {
    const hint = `La page s’affiche sans menu : écrivez-le dans _data/sidebars/${name}.yml, puis remettez « layout: with-sidebar » et « sidebar: ${name} ».`;
    tellKey(context, document, "sidebar", `le menu latéral « ${written} » est introuvable.`, hint);
  }
  front.remove("sidebar");
  if (layout === "with-sidebar") front.set("layout", "page");
}

function bringAssets(
  document: Document,
  key: "additional_css" | "additional_js",
  known: ReadonlySet<string>,
  folder: string,
  context: Import,
): void {
  const { front } = document;
  if (!front.keys().includes(key)) return;
  const written = front.texts(key);
  const kept = written.filter((name) => known.has(name));
  for (const name of written) {
    if (known.has(name)) continue;
    const hint = `Si la page en a besoin, mettez le fichier dans ${folder} et nommez-le ici.`;
    tellKey(
      context,
      document,
      key,
      `« ${name} » n’est pas repris : ce fichier n’est pas dans ${folder}.`,
      hint,
    );
  }
  if (kept.length === 0) front.remove(key);
  else if (kept.length < written.length) front.set(key, kept);
}

/** The page that led to the blog of another host becomes the blog's own. */
function bringDestination({ front }: Document, { blog }: Import): void {
  const [destination] = front.texts("redirect_to");
  if (destination === undefined) {
    front.remove("redirect_to");
    return;
  }
  if (blog && /^https?:\/\/blog\.beta\.gouv\.fr\/?$/.test(destination)) {
    front.remove("redirect_to");
    front.set("layout", "blog");
  } else front.set("redirect_to", destination);
}
