/** What is kept with the last sites published: from the same sources, the next build tells the same again. */
import { join } from "node:path";
import type { Problem } from "../../content/problem.ts";

/** What a build told, and what it wrote beside the site. */
export interface Told {
  /** In the order in which they were told: of the sources, then of the pages made. */
  problems: [sources: readonly Problem[], pages: readonly Problem[]];
  summary: string;
  /** Suffix → text. */
  beside: [suffix: string, text: string][];
}

/** Where the last sites are kept. @param root absolute path of the project */
export function siteFolders(root: string): string {
  return join(root, ".cache", "site");
}
