/** What the resolution of the site is given: its data, its images, the Markdown stage, the names of assets. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ImageLibrary } from "../images/library.ts";
import { createMarkdown } from "../markdown/index.ts";
import { pageAssets } from "../publish/asset-bundle.ts";
import type { Inputs } from "../site/context.ts";
import { decodePath, LAYOUT_IDS } from "../site/links.ts";
import type { BuildOptions } from "../site/model.ts";
import type { Templates } from "../templates/environment.ts";

/** What was read before. */
type Read = Pick<Inputs, "data" | "modified" | "images"> & { library: ImageLibrary };

export function inputsOf(
  { options, templates }: { options: BuildOptions; templates: Templates },
  { data, modified, images, library }: Read,
): Inputs {
  const { hotes_admis: hosts, adresse, autres_adresses: others } = data.site.value;
  return {
    options,
    data,
    images,
    modified,
    markdown: createMarkdown({
      component: templates.component,
      origins: [adresse, ...others],
      frameHosts: hosts.lecteurs,
      reservedIds: LAYOUT_IDS,
      picture: (src, use) => library.picture(decodePath(src.replace(/[?#].*$/, "")), use),
      advice: options.advice,
    }),
    stylesheets: {
      extension: ".css",
      folder: "assets/css",
      names: pageAssets(options.root, "css"),
      allowedHosts: hosts.feuilles_de_style,
    },
    scripts: {
      extension: ".js",
      folder: "assets/js",
      names: pageAssets(options.root, "js"),
      allowedHosts: hosts.scripts,
    },
    sidebarTemplates: templateNames(join(options.root, "_includes", "sidebars")),
  };
}

function templateNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".njk"))
    .map((name) => name.slice(0, -".njk".length));
}
