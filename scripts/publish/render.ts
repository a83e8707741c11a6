/** Runs Eleventy once, from a prepared site to files in a folder. */
import { relative, resolve } from "node:path";
import type { Generator } from "../generator/generator.ts";
import { liftedSheet } from "../site/lifted-styles.ts";
import { hasBody, type Page, sourceOf } from "../site/model.ts";
import type { RenderedPage } from "./output-check.ts";
import { dress } from "./purge/dress.ts";

/**
 * @param folder absolute path of an empty folder
 * @returns the pages written there
 */
export async function renderSite(generator: Generator, folder: string): Promise<RenderedPage[]> {
  const [{ default: Eleventy }, { configure }] = await Promise.all([
    import("@11ty/eleventy"),
    import("../../.eleventy.ts"),
  ]);
  if (generator.options.css === "purged") await dressPages(generator);
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

/** Draws every page, then gives them sheets that hold what they use and no more. */
async function dressPages(generator: Generator): Promise<void> {
  const { site, options, assets } = generator;
  const drawn = site.pages.map((page) => ({
    html: generator.render(page.address.url),
    layout: layoutOf(page),
  }));
  const lifted = new Map<string, string>();
  for (const page of site.pages) {
    const sheet = hasBody(page) ? liftedSheet(page.body.styles) : undefined;
    if (sheet) lifted.set(`/${sheet.file}`, sheet.css);
  }
  const dressed = await dress(options.root, assets, drawn, lifted);
  const pages = site.pages.map(({ address }, index) => [address.url, dressed.pages[index] ?? ""] as const);
  generator.settle(new Map(pages), dressed.assets);
}

/** The layout of a page that has a choice of them, else its kind, which decides. */
function layoutOf(page: Page): string {
  return (page.kind === "page" ? page.record.data.layout : undefined) ?? page.kind;
}

/** The content file of a page, else the layout that makes it. */
function originOf(page: Page): string {
  return hasBody(page) ? sourceOf(page).file : `_includes/layouts/${page.kind}.njk`;
}
