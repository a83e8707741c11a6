/** Hands Eleventy the one Nunjucks environment, so that components and layouts are compiled once. */
import type { UserConfig } from "@11ty/eleventy/UserConfig";
import type { Generator } from "../generator/generator.ts";

export function templatesPlugin(config: UserConfig, generator: Generator): void {
  config.setLibrary("njk", generator.templates.environment);
}
