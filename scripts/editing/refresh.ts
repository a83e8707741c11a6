/** Keeps what text editors complete from in step with the project. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { SCHEMAS_FOLDER, writeSchemas } from "./schemas.ts";
import { SNIPPETS_FILE, writeSnippets } from "./snippets.ts";
import { type EditedProject, vocabulariesOf } from "./vocabularies.ts";

/** Writes the schemas, and the snippets of a project that has VS Code's folder. @returns the files that changed */
export function refreshEditors(project: EditedProject): string[] {
  const vocabularies = vocabulariesOf(project);
  const written = writeSchemas(project.root, vocabularies).map((name) => `${SCHEMAS_FOLDER}/${name}`);
  const hasCode = existsSync(dirname(join(project.root, SNIPPETS_FILE)));
  if (hasCode && writeSnippets(project.root, vocabularies)) written.push(SNIPPETS_FILE);
  return written;
}
