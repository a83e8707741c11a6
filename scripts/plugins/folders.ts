/** Eleventy's folders: its templates are ours alone, `_includes/documents`; content is never its input. */
import { join, relative } from "node:path";
import type { UserConfig } from "@11ty/eleventy/UserConfig";
import { frontMatterOptions } from "../content/front-matter.ts";
import type { Generator } from "../generator/generator.ts";

export function setFolders(config: UserConfig, { options }: Generator): void {
  const input = relative(process.cwd(), join(options.root, "_includes", "documents"));
  config.setInputDirectory(input);
  config.setTemplateFormats(["njk"]);
  config.setUseGitIgnore(false);
  // No data files are looked for: what templates need comes from the generator.
  config.setDataFileSuffixes([]);
  config.setDataFileBaseName("");
  config.setFrontMatterParsingOptions(frontMatterOptions);
}
