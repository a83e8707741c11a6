/** Keeps what helps to write in step with the project, without holding up the page that is being edited. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "../../data/schemas.ts";
import { placeForm } from "../../editing/form/place.ts";
import { refreshEditors } from "../../editing/refresh.ts";
import type { EditedProject } from "../../editing/vocabularies.ts";

/** Milliseconds without an edit before anything is looked at: the page has been shown by then. */
const QUIET = 1000;

/**
 * What is to be called once a preview is served: schemas, snippets and the form are made at once the first time, then
 * when edits pause, if a name or a word that they hold may have changed.
 */
export function editingAids(project: EditedProject): (output: string, site: Site) => void {
  let made: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const make = (output: string, site: Site) => {
    const state = stateOf(project);
    if (state === made) return;
    made = state;
    try {
      refreshEditors(project);
      placeForm(output, project, site);
    } catch (error) {
      console.error(`Les aides à l’écriture ne sont pas à jour : ${(error as Error).message}`);
    }
  };
  return (output, site) => {
    clearTimeout(timer);
    if (made === undefined) return make(output, site);
    timer = setTimeout(make, QUIET, output, site).unref();
  };
}

/** When the names and the words that editors choose from last changed: those of files, and what `_data` says. */
function stateOf({ root, content }: EditedProject): string {
  const folders = [
    content,
    join(root, "assets/css"),
    join(root, "assets/js"),
    join(root, "_includes/sidebars"),
  ];
  const nested = [content, join(root, "_data")].flatMap((folder) => entriesOf(folder));
  const data = nested.flatMap((path) => [path, ...(path.startsWith(content) ? [] : entriesOf(path))]);
  return [...folders, ...data]
    .map((path) => `${path} ${statSync(path, { throwIfNoEntry: false })?.mtimeMs}`)
    .join("\n");
}

function entriesOf(folder: string): string[] {
  const isFolder = existsSync(folder) && statSync(folder).isDirectory();
  return isFolder ? readdirSync(folder).map((name) => join(folder, name)) : [];
}
