/** Turns layouts that served one page into ordinary pages: what they drew from the front matter becomes text. */
import { escapeAddress, escapeLabel } from "../body/liquid.ts";
import { type Document, type Import, tellKey } from "./document.ts";
import { pictureOf } from "./keys.ts";

/** Layouts of one page, whose own words were in their template. */
const ONE_PAGE = new Set([
  "eig",
  "lpintra",
  "intrapreneur-role",
  "programme-de-consolidation",
  "formation/alpha",
  "en/home",
  "jobs",
]);

/** Layouts that showed the text of their page; the others drew words of their own. */
const SHOWS_TEXT = new Set(["formation/alpha"]);

/** Makes an ordinary page of one that had a layout of its own. */
export function flattenLayout(document: Document, context: Import): void {
  const layout = document.front.text("layout");
  if (layout === undefined || !ONE_PAGE.has(layout)) return;
  if (layout === "formation/alpha") flattenTraining(document, context);
  if (layout === "lpintra") document.after = paragraphs(context.quotations.map(quotation));
  if (layout === "en/home") document.front.set("lang", "en");
  if (!SHOWS_TEXT.has(layout)) {
    const message = `le gabarit « ${layout} » portait un texte qui n’est pas repris.`;
    const hint = `La page est désormais une page courante : recopiez dans son texte ce qu’il faut garder de _layouts/${layout}.html.`;
    tellKey(context, document, "layout", message, hint);
  }
  document.front.set("layout", document.front.text("sidebar") === undefined ? "page" : "with-sidebar");
}

/** What the page of the training said of its next session, in the words of its layout's labels. */
const SESSION: readonly (readonly [key: string, label: string])[] = [
  ["alpha-start", "Date"],
  ["alpha-end", "Dernier jour"],
  ["alpha-time", "Horaires"],
  ["alpha-location", "Lieu"],
  ["alpha-catering", "Repas"],
  ["alpha-more", "À savoir"],
];

function flattenTraining(document: Document, context: Import): void {
  const { front } = document;
  const place = front.text("alpha-location-link");
  if (front.get("alpha-end") === front.get("alpha-start")) front.remove("alpha-end");
  const session = SESSION.flatMap(([key, label]) => {
    const value = front.text(key);
    if (value === undefined) return [];
    const shown = key === "alpha-location" && place ? `[${value}](${escapeAddress(place)})` : value;
    return [`- ${label} : ${shown}`];
  });
  const link = front.text("alpha-link");
  const metrics = records(front.get("metrics")).map(({ value, text }) => `- **${value}** ${text}`);
  const pictures = front
    .texts("images")
    .map((image) => `![](${escapeAddress(pictureOf(image, document, "images", context))})`);
  const said = records(front.get("verbatims")).map(({ text = "", name, job }) => {
    return citation(text, name, undefined, job);
  });
  document.after = paragraphs([
    ...section("Prochaine session", [
      session.join("\n"),
      link ? `:bouton[S’inscrire](${escapeAddress(link)})` : "",
    ]),
    ...section("En chiffres", [metrics.join("\n")]),
    ...section("Témoignages", said),
    ...pictures,
  ]);
  for (const key of [...SESSION.map(([name]) => name), "alpha-location-link", "alpha-link"])
    front.remove(key);
  for (const key of ["metrics", "images", "verbatims"]) front.remove(key);
}

function section(title: string, parts: readonly string[]): string[] {
  const written = parts.filter((part) => part !== "");
  return written.length === 0 ? [] : [`## ${title}`, ...written];
}

/** An intrapreneur's words, as a layout of the former site showed them. */
function quotation({ front, body }: Document): string {
  return citation(body, front.text("fullname"), front.text("link"), front.text("role"));
}

function citation(text: string, name?: string, link?: string, role?: string): string {
  const label = name ? `[${escapeLabel(name)}]` : "";
  const address = name && link ? `(${escapeAddress(link)})` : "";
  const words = role?.replace(/"/g, "”");
  return `:::citation${label}${address}${words ? `{qualite="${words}"}` : ""}\n${text.trim()}\n:::`;
}

/** The maps of a list, their values as texts. */
function records(value: unknown): Record<string, string | undefined>[] {
  const items = Array.isArray(value) ? value : [];
  return items
    .filter((item) => typeof item === "object" && item !== null)
    .map((item) =>
      Object.fromEntries(
        Object.entries(item).flatMap(([key, written]) =>
          typeof written === "string" || typeof written === "number" ? [[key, String(written).trim()]] : [],
        ),
      ),
    );
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}
