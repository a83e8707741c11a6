/** Which permalinks are admitted, and the address and file each one gives. */

export interface Address {
  /** Path as published and shown, NFC, not percent-encoded: `/approche/acceleration`, `/approche/`. */
  url: string;
  /** File under the output folder: `approche/acceleration.html`, `approche/index.html`. */
  file: string;
}

/** What forbids a permalink, in French, or undefined when it is good. */
export function permalinkFault(permalink: string): { message: string; hint: string } | undefined {
  const shown = `« ${permalink} »`;
  if (/\{\{|\}\}|\{%|%\}/.test(permalink)) {
    return {
      message: `l’adresse ${shown} contient une expression de gabarit, que le site ne calcule pas.`,
      hint: "Écrivez l’adresse elle-même, par exemple « /approche/ ».",
    };
  }
  if (!permalink.startsWith("/")) {
    const proposal = `/${permalink.replace(/^(?:https?:\/\/[^/]*)?\/*/i, "")}`;
    return {
      message: `l’adresse ${shown} ne commence pas par « / ».`,
      hint: `Écrivez ${permalinkFault(proposal) ? "un chemin du site, par exemple « /approche/ »" : `« ${proposal} »`}.`,
    };
  }
  if (/[?#]/.test(permalink)) {
    return {
      message: `l’adresse ${shown} contient « ? » ou « # ».`,
      hint: "Une page a une adresse simple, sans paramètre ni ancre.",
    };
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
  if (/[\u0000-\u001F\u007F\\:*"<>|%]/.test(permalink)) {
    return {
      message: `l’adresse ${shown} contient un caractère interdit.`,
      hint: 'Les caractères \\ : * " < > | % n’y sont pas admis ; les lettres accentuées le sont.',
    };
  }
  const segments = permalink.split("/").slice(1);
  if (segments.some((segment) => segment === "." || segment === "..")) {
    return {
      message: `l’adresse ${shown} sort de son dossier.`,
      hint: "Écrivez le chemin complet, sans « . » ni « .. ».",
    };
  }
  if (segments.slice(0, -1).includes("") || segments.some((segment) => segment !== segment.trim())) {
    return {
      message: `l’adresse ${shown} contient un morceau vide ou entouré d’espaces.`,
      hint: "Vérifiez les « // » et les espaces autour des « / ».",
    };
  }
  const last = segments.at(-1) ?? "";
  if (HOST_RULES.test(last)) {
    return {
      message: `l’adresse ${shown} est celle d’un fichier où les hébergeurs lisent leurs règles.`,
      hint: "Choisissez une autre adresse.",
    };
  }
  if (segments.length > 1 && SEARCH_INDEX.test(segments[0] ?? "")) {
    return {
      message: `l’adresse ${shown} est dans le dossier de l’index de recherche.`,
      hint: "Choisissez une autre adresse.",
    };
  }
  const folder = segments.slice(0, -1).find((segment) => GENERATED.test(segment) || HOST_RULES.test(segment));
  if (folder !== undefined) {
    return {
      message: `l’adresse ${shown} donne au dossier « ${folder} » le nom d’un fichier.`,
      hint: "Retirez le point et ce qui le suit : le site publie lui-même des fichiers qui finissent ainsi.",
    };
  }
  if (segments.some((segment) => new TextEncoder().encode(segment).length > 200)) {
    return { message: "cette adresse est trop longue.", hint: "Raccourcissez chaque morceau à 200 lettres." };
  }
  return undefined;
}

/**
 * Names of files that the site publishes beside its pages: feeds, calendars, data, each page's own Markdown, icons,
 * images, assets.
 */
const GENERATED =
  /\.(?:css|csv|gif|ico|ics|jpe?g|js|json|md|pdf|png|svg|txt|webmanifest|webp|avif|woff2|xml)$/i;

/** The folder that the index of the search fills once pages are made: a page or a redirect would hide a file of it. */
const SEARCH_INDEX = /^pagefind$/i;

/** Names of the files in which hosts read their rules. */
const HOST_RULES = /^_(?:headers|redirects)$/i;

/**
 * The address a permalink gives: `/x/` is a folder with its `index.html`, `/x` is the file `x.html`,
 * `/x.html` is itself. Other dots belong to the name: `/startups/mes.aides` is `startups/mes.aides.html`.
 *
 * @param permalink one that `permalinkFault` accepts
 */
export function addressOf(permalink: string): Address {
  const url = permalink.normalize("NFC");
  const path = url.slice(1);
  if (path === "" || path.endsWith("/")) return { url, file: `${path}index.html` };
  if (path.endsWith("/index.html") || path === "index.html") {
    return { url: `/${path.slice(0, -"index.html".length)}`, file: path };
  }
  // A host's error page is found by its file's name, whatever its permalink says.
  if (path === "404") return { url: "/404.html", file: "404.html" };
  return { url, file: path.endsWith(".html") ? path : `${path}.html` };
}

/** The files that may answer a path, in the order static hosts look for them: `x`, `x.html`, `x/index.html`. */
export function candidateFiles(path: string): string[] {
  const bare = path.replace(/^\//, "");
  if (bare === "" || bare.endsWith("/")) return [`${bare}index.html`];
  return [bare, `${bare}.html`, `${bare}/index.html`];
}

/** A file name as part of an address: case, accents, digits and `._~!$&'()+,;=@-` are kept, other runs become `-`. */
export function slugOf(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{Nd}._~!$&'()+,;=@-]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/** Percent-encodes a path for an `href`, leaving what is already plain. */
export function encodePath(path: string): string {
  return encodeURI(path.normalize("NFC")).replaceAll("%25", "%").replaceAll("'", "%27");
}
