/** The build's table of contents: folders, then one plugin a concern, in the order data flows. */
import type { UserConfig } from "@11ty/eleventy/UserConfig";
import { Generator } from "./scripts/generator/generator.ts";
import { buildOptions } from "./scripts/generator/options.ts";
import { type ContentOptions, contentPlugin } from "./scripts/plugins/content.ts";
import { setFolders } from "./scripts/plugins/folders.ts";
import { templatesPlugin } from "./scripts/plugins/templates.ts";

/** The configuration for one generator; the commands make theirs from the command line. */
export function configure(
  generator: Generator,
  pages: Omit<ContentOptions, "generator"> = {},
): (config: UserConfig) => void {
  return (config) => {
    setFolders(config, generator);
    config.addPlugin(templatesPlugin, generator);
    config.addPlugin(contentPlugin, { generator, ...pages });
  };
}

export default configure(new Generator(buildOptions()));
