/** Brings the categories of the blog: those that posts name and that the new site does not have. */
import { parse, stringify } from "yaml";
import { compareProblems, type Problem } from "../content/problem.ts";
import type { Destination } from "./destination.ts";
import type { Document } from "./documents/document.ts";
import { note } from "./notes.ts";

const FILE = "categories.yml";

/** @param known categories of the new site before the import */
export function bringCategories(
  documents: readonly Document[],
  known: ReadonlySet<string>,
  data: Destination,
  problems: Problem[],
): void {
  const first = new Map<string, Problem>();
  for (const { collection, front, source } of documents) {
    if (collection !== "posts") continue;
    for (const name of front.texts("categories").flatMap((text) => text.toLowerCase().split(/\s+/))) {
      if (known.has(name) || first.has(name)) continue;
      const message = `la rubrique « ${name} » est nouvelle.`;
      const hint = `Elle est dans ${data.shown}/${FILE} : donnez-lui son titre et une description.`;
      first.set(name, note(source.shown, front.line("categories"), message, hint));
    }
  }
  problems.push(...[...first.values()].sort(compareProblems));
  write([...first.keys()].sort(), data);
}

function write(names: readonly string[], data: Destination): void {
  const text = data.read(FILE) ?? "";
  let there: unknown;
  try {
    there = parse(text, { maxAliasCount: 0 });
  } catch {
    return;
  }
  const missing = names.filter((name) => !Object.hasOwn((there as object | null) ?? {}, name));
  if (missing.length === 0) return;
  const start = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  const lines = missing.map((name) => {
    const title = (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll("-", " ");
    return stringify({ [name]: { titre: title } }, { lineWidth: 0 });
  });
  data.complete(FILE, start + lines.join(""));
}
