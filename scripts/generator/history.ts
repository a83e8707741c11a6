/** When each content file last changed: as the build was asked to believe, else as git's history tells. */
import { join } from "node:path";
import { type LastModified, readLastModified } from "../content/last-modified.ts";
import type { Problem } from "../content/problem.ts";
import type { BuildOptions } from "../site/model.ts";
import { shownPath } from "./options.ts";

/** Never fails: what git cannot tell is a problem. Asked first and awaited last, it runs while files are read. */
export async function historyOf(
  options: BuildOptions,
): Promise<{ modified: LastModified; problems: Problem[] }> {
  const { root, content, modified } = options;
  if (modified) return { modified, problems: [] };
  const cache = join(root, ".cache", "last-modified.json");
  return readLastModified({ path: content, shown: shownPath(content, root), cache });
}
