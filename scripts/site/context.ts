/** What the resolution of every page shares. */

import { type Doubtful, followsFrom } from "../content/broken.ts";
import type { MarkdownFile } from "../content/front-matter.ts";
import type { LastModified } from "../content/last-modified.ts";
import type { Problem } from "../content/problem.ts";
import { type RuleId, severityOf } from "../content/rules.ts";
import type { KeyPath } from "../content/yaml-source.ts";
import type { SiteData } from "../data/load.ts";
import type { MarkdownRenderer } from "../markdown/types.ts";
import type { AssetKind } from "./assets.ts";
import type { BuildOptions } from "./model.ts";
import { Outputs } from "./outputs.ts";

export interface Inputs {
  options: BuildOptions;
  data: SiteData;
  markdown: MarkdownRenderer;
  stylesheets: AssetKind;
  scripts: AssetKind;
  /** Names of the hand-made menus of `_includes/sidebars/`, without `.njk`. */
  sidebarTemplates: readonly string[];
  /** Published images: path such as `/img/x.svg` → file. */
  images: ReadonlyMap<string, string>;
  /** When each content file last changed. */
  modified: LastModified;
}

export class Context {
  readonly inputs: Inputs;
  readonly outputs = new Outputs();
  readonly problems: Problem[] = [];

  constructor(inputs: Inputs) {
    this.inputs = inputs;
  }

  /**
   * Tells a fault at a key of a document's front matter or of a data file, unless it only follows from another that was
   * told.
   */
  tell(
    source: Pick<MarkdownFile, "file" | "locate"> & { doubtful?: Doubtful },
    path: KeyPath,
    rule: RuleId,
    fault: { message: string; hint: string },
  ): void {
    if (followsFrom(source.doubtful, path, rule)) return;
    const position = source.locate(path, "value");
    this.problems.push({ file: source.file, ...position, rule, ...fault, severity: severityOf(rule) });
  }
}
