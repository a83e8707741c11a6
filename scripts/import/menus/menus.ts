/** Brings the side menus: `_includes/sidebar-x.html` becomes `sidebars/sidebar-x.yml`. */
import { parse, stringify } from "yaml";
import type { Problem } from "../../content/problem.ts";
import { type Checkout, readText, type SourceFile } from "../checkout.ts";
import type { Destination } from "../destination.ts";
import type { House, Menus } from "../documents/document.ts";
import { lineAt, note } from "../notes.ts";
import { type DataLists, type ReadMenu, readMenu } from "./tree.ts";

interface Target {
  data: Destination;
  apart: boolean;
  house: House;
}

const MENU_FILE = /^_includes\/(sidebar[\w.-]*)\.html$/;

/** Writes the menus; tells which documents may ask for, and which gave way to pages' own summaries. */
export function bringMenus({ files }: Checkout, { data, apart, house }: Target, problems: Problem[]): Menus {
  const brought = new Set<string>();
  const summaries = new Set<string>();
  const lists = dataLists(files.get("_data/menu.yml"));
  for (const file of files.values()) {
    const name = MENU_FILE.exec(file.path)?.[1];
    const html = name === undefined ? undefined : readText(file, problems);
    if (name === undefined || html === undefined) continue;
    const menu = readMenu(html, lists);
    if (menu.isSummary) summaries.add(name);
    else if (menu.entries.length > 0) {
      brought.add(name);
      tellLosses(file, html, menu, problems);
      writeMenu(name, file, menu, data, problems);
      if (apart && !house.sidebars.has(name)) problems.push(toCopy(name, file, data));
    } else {
      const hint = "Écrivez-le à la main dans _data/sidebars, si des pages le demandent.";
      problems.push(note(file.shown, 0, "ce menu n’a aucun lien que l’on puisse reprendre.", hint));
    }
  }
  return { brought, summaries };
}

function writeMenu(
  name: string,
  file: SourceFile,
  menu: ReadMenu,
  data: Destination,
  problems: Problem[],
): void {
  const text = stringify(
    { titre: menu.title || "Dans cette rubrique", entrees: menu.entries },
    { lineWidth: 0 },
  );
  const path = `sidebars/${name}.yml`;
  if (data.write(path, new TextEncoder().encode(text)) !== "kept") return;
  const message = `${data.shown}/${path} existe déjà et diffère : il est laissé tel quel.`;
  problems.push(
    note(file.shown, 0, message, "Supprimez-le et recommencez pour prendre le menu de l’ancien site."),
  );
}

function toCopy(name: string, file: SourceFile, data: Destination): Problem {
  const hint = `Recopiez ${data.shown}/sidebars/${name}.yml dans _data/sidebars.`;
  return note(file.shown, 0, `le menu « ${name} » n’est pas encore de ceux du site.`, hint);
}

function tellLosses(file: SourceFile, html: string, menu: ReadMenu, problems: Problem[]): void {
  for (const { at, text } of menu.unknownLoops) {
    const hint = "Écrivez ses entrées dans le menu, s’il en faut.";
    problems.push(note(file.shown, lineAt(html, at), `la boucle « ${text} » n’est pas reprise.`, hint));
  }
  for (const title of menu.dropped) {
    const at = Math.max(0, html.indexOf(title));
    const hint = "Un menu ne mène qu’à des pages, sur trois niveaux ; une page a son propre sommaire.";
    problems.push(note(file.shown, lineAt(html, at), `l’entrée « ${title} » n’est pas reprise.`, hint));
  }
}

/** The lists of `_data/menu.yml`; a file that is not read as such has none. */
function dataLists(file: SourceFile | undefined): DataLists {
  const text = file && readText(file, []);
  let data: unknown;
  try {
    data = text === undefined ? undefined : parse(text, { maxAliasCount: 0 });
  } catch {
    data = undefined;
  }
  return (name) => {
    const list =
      typeof data === "object" && data !== null ? (data as Record<string, unknown>)[name] : undefined;
    return (Array.isArray(list) ? list : []).filter(
      (item) => typeof item?.label === "string" && typeof item?.target === "string",
    );
  };
}
