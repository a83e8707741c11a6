/** Takes out of raw HTML what a content may not hold: scripts, styles, behaviours; and mends addresses. */
import { type Changes, removal } from "./edits.ts";

const PROGRAM = /<(script|style)\b[^<>]*>/gi;
const BEHAVIOUR = /\s+on[a-z]+\s*=\s*(?:"[^"]*"|'[^']*')(?=[^<>]{0,2000}>)/gi;
const REFUSED = /<(form|object|embed|base|meta|link)\b[^<>]*>/gi;
const TRACKING = /<!--[^<>]{0,40}\bconversion tracking\b[^<>]{0,40}-->/gi;

/** Removes what runs, and tells it. */
export function removePrograms(body: string): Changes {
  const changes: Changes = { edits: [], remarks: [] };
  if (!body.includes("<")) return changes;
  for (const { from, to, name } of programs(body)) {
    changes.edits.push(removal(body, from, to));
    const isScript = name === "script";
    changes.remarks.push({
      at: from,
      message: `l’élément <${name}> n’est pas repris.`,
      hint: isScript
        ? "Si la page en a besoin, mettez le script dans assets/js et nommez-le dans « additional_js »."
        : "Si la page en a besoin, mettez la feuille dans assets/css et nommez-la dans « additional_css ».",
    });
  }
  for (const match of body.matchAll(TRACKING)) {
    changes.edits.push(removal(body, match.index, match.index + match[0].length));
  }
  for (const match of body.matchAll(BEHAVIOUR)) {
    changes.edits.push({ from: match.index, to: match.index + match[0].length, text: "" });
    changes.remarks.push({
      at: match.index,
      message: `l’attribut « ${match[0].trim()} » n’est pas repris.`,
      hint: "Un contenu ne porte pas de comportement : faites un lien de ce bouton, s’il mène quelque part.",
    });
  }
  for (const match of body.matchAll(REFUSED)) {
    const hint = "Remplacez-le par un texte, un lien ou un bloc du guide.";
    changes.remarks.push({
      at: match.index,
      message: `l’élément <${match[1]}> est refusé dans un contenu.`,
      hint,
    });
  }
  return changes;
}

/** Scripts and styles with their closing tags; without one, all that follows is theirs, as in browsers. */
function programs(body: string): { from: number; to: number; name: string }[] {
  const found: { from: number; to: number; name: string }[] = [];
  let done = 0;
  for (const match of body.matchAll(PROGRAM)) {
    if (match.index < done) continue;
    const name = (match[1] ?? "").toLowerCase();
    const closing = new RegExp(`</${name}\\s*>`, "gi");
    closing.lastIndex = match.index;
    done = closing.exec(body) === null ? body.length : closing.lastIndex;
    found.push({ from: match.index, to: done, name });
  }
  return found;
}

/** Pictures of the former folders, or named with the site's own host. */
const PICTURE =
  /(?<=[("'\s])(?:https?:\/\/(?:www\.)?beta\.gouv\.fr)?\/?(?:assets\/(?:images|img)|img)\/(?=[^\s)"']+\.(?:png|jpe?g|gif|webp|avif|svg)\b)/gi;
const DOCUMENT = /(?<=[("'\s<])(?:https?:\/\/(?:www\.)?beta\.gouv\.fr)?\/content\/docs\/[^\s)"'<>]+/gi;

/** The address of the picture that a text names here, as the new site writes it. */
function pictureAt(body: string, after: number): string {
  const name = /^[^\s)"']*/.exec(body.slice(after, after + 500))?.[0] ?? "";
  return `/img/${decoded(name.replace(/[?#].*$/, ""))}`.normalize("NFC");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Pictures are under `/img`; documents to download are not part of the content, and told. */
export function mendAddresses(body: string, pictures?: ReadonlySet<string>): Changes {
  const changes: Changes = { edits: [], remarks: [] };
  for (const match of body.matchAll(PICTURE)) {
    const isBare = !/^(?:https?:)?\//i.test(match[0]);
    if (isBare && !/["'(]/.test(body.charAt(match.index - 1))) continue;
    const picture = pictureAt(body, match.index + match[0].length);
    if (pictures?.has(picture) === false) changes.remarks.push(missing(match.index, picture));
    if (match[0] === "/img/") continue;
    changes.edits.push({ from: match.index, to: match.index + match[0].length, text: "/img/" });
  }
  for (const match of body.matchAll(DOCUMENT)) {
    changes.remarks.push({
      at: match.index,
      message: `le document « ${match[0]} » n’est pas repris : content/ ne contient que des textes et des images.`,
      hint: "Publiez-le sur un site qui l’héberge et corrigez le lien, ou écrivez son contenu dans une page.",
    });
  }
  return changes;
}

function missing(at: number, picture: string): Changes["remarks"][number] {
  return {
    at,
    message: `l’image « ${picture} » n’est ni dans l’ancien dépôt ni dans le nouveau.`,
    hint: "Retrouvez-la et déposez-la dans content/img, ou retirez-la.",
  };
}

const FIRST_TITLE = /^\s*(?:#[ \t]+(.+?)[ \t#]*(?:\n|$)|<h1\b[^>]*>([\s\S]*?)<\/h1>[ \t]*(?:\n|$))/i;

/** The layout writes the title: the same one, first in the text, would show twice. */
export function removeRepeatedTitle(body: string, title: string): Changes {
  const match = FIRST_TITLE.exec(body);
  const written = (match?.[1] ?? match?.[2])?.replace(/<[^>]*>/g, "");
  if (!match || written === undefined || comparable(written) !== comparable(title))
    return { edits: [], remarks: [] };
  const blank = /^(?:[ \t]*\n)*/.exec(body.slice(match[0].length))?.[0].length ?? 0;
  const from = match[0].length - match[0].trimStart().length;
  return { edits: [{ from, to: match[0].length + blank, text: "" }], remarks: [] };
}

function comparable(title: string): string {
  return title
    .normalize("NFC")
    .replace(/[*_`]/g, "")
    .replace(/['’]/g, "'")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .toLowerCase();
}
