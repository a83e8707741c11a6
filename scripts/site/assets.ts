/** Resolves `additional_css` and `additional_js` to our own files, or to an address the site allows. */
import { nearest } from "../content/nearest.ts";
import type { Asset } from "./model.ts";

export interface AssetKind {
  extension: ".css" | ".js";
  /** Folder told to editors. */
  folder: string;
  /** Names, with extension, of the files a page may ask for. */
  names: readonly string[];
  /** Hosts outside the site that may be named. */
  allowedHosts: readonly string[];
}

export type Resolution = { asset: Asset } | { message: string; hint: string };

/** One entry of `additional_css` or `additional_js`; the extension may be left out. */
export function resolveAsset(written: string, kind: AssetKind): Resolution {
  if (/^(?:[a-z][a-z+.-]*:)?\/\//i.test(written)) return resolveOutside(written, kind);
  const name = written.replace(/^\/?(?:assets\/(?:css|js)\/)?/, "");
  const file = name.endsWith(kind.extension) ? name : `${name}${kind.extension}`;
  if (kind.names.includes(file)) return { asset: { name: file } };
  const near = nearest(file, kind.names);
  const known =
    kind.names.length > 0
      ? `${kind.folder} contient : ${kind.names.join(", ")}.`
      : `${kind.folder} est vide.`;
  return {
    message: `${kind.extension === ".css" ? "feuille de style introuvable" : "script introuvable"} : « ${written} ».`,
    hint: near === undefined ? known : `Vouliez-vous dire « ${near} » ? ${known}`,
  };
}

function resolveOutside(written: string, kind: AssetKind): Resolution {
  const url = URL.canParse(written, "https://example.org")
    ? new URL(written, "https://example.org")
    : undefined;
  if (url?.protocol === "https:" && kind.allowedHosts.includes(url.host))
    return { asset: { href: url.href } };
  const key = kind.extension === ".css" ? "feuilles_de_style" : "scripts";
  return {
    message: `« ${written} » est hors du site et n’est pas admis.`,
    hint: `Déposez une copie du fichier dans ${kind.folder}, ou faites ajouter son hôte à « hotes_admis: ${key} » de _data/site.yml (https seulement).`,
  };
}
