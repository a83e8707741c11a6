/** The sheet that replaces the `style=""` of a page's own HTML: a strict Content-Security-Policy forbids those. */
import { createHash } from "node:crypto";

export interface LiftedSheet {
  /** Path under the output folder, fingerprinted: pages with the same styles share one file. */
  file: string;
  css: string;
}

/** @param styles declarations by the class that replaces them */
export function liftedSheet(styles: ReadonlyMap<string, string>): LiftedSheet | undefined {
  if (styles.size === 0) return undefined;
  const rules = [...styles].map(([name, declarations]) => `.${name}{${declarations}}`).sort();
  const css = `${rules.join("\n")}\n`;
  const hash = createHash("sha256").update(css).digest("hex").slice(0, 10);
  return { file: `assets/pages/${hash}.css`, css };
}
