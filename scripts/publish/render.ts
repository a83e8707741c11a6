/** Runs Eleventy once, from a prepared site to files in a folder. */
import { relative, resolve } from "node:path";
import type { Generator } from "../generator/generator.ts";
import { hasBody, type Page, sourceOf } from "../site/model.ts";
import type { RenderedPage } from "./output-check.ts";

/**
 * @param folder absolute path of an empty folder
 * @returns the pages written there
 */
export async function renderSite(generator: Generator, folder: string): Promise<RenderedPage[]> {
  const [{ default: Eleventy }, { configure }] = await Promise.all([
    import("@11ty/eleventy"),
    import("../../.eleventy.ts"),
  ]);
  const contents = new Map<string, string>();
  const eleventy = new Eleventy(undefined, folder, {
    configPath: "",
    quietMode: true,
    config: (config) => {
      configure(generator)(config);
      config.on("eleventy.after", ({ results = [] }) => {
        for (const { outputPath, content } of results) {
          if (outputPath) contents.set(relative(folder, resolve(outputPath)), content);
        }
      });
    },
  });
  await eleventy.init();
  eleventy.disableLogger();
  try {
    await eleventy.write();
  } catch (error) {
    // Nunjucks and Eleventy each wrap what they meet, and lose the error itself on the way.
    throw generator.templateFault ?? error;
  }
  return generator.site.pages.flatMap((page) => {
    const { file } = page.address;
    const html = contents.get(file);
    return html === undefined ? [] : [{ file, html, source: originOf(page) }];
  });
}

/** The content file of a page, else the layout that makes it. */
function originOf(page: Page): string {
  return hasBody(page) ? sourceOf(page).file : `_includes/layouts/${page.kind}.njk`;
}
