/** The list of pages that Eleventy is to write, one address each; their data stays out of its cascade. */
import type { UserConfig } from "@11ty/eleventy/UserConfig";
import { hasErrors } from "../content/problem.ts";
import type { Generator } from "../generator/generator.ts";

export function contentPlugin(config: UserConfig, generator: Generator): void {
  config.addGlobalData("urls", () => generator.urls);
  config.on("eleventy.beforeWatch", () => generator.invalidate());
  config.on("eleventy.before", async () => {
    const problems = await generator.ready();
    if (hasErrors(problems) && !generator.options.preview) {
      throw new Error("le contenu a des erreurs : lancez « npm run build » pour les lire");
    }
  });
}
