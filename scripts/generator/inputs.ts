/** What the resolution of the site is given: its data, its images, the Markdown stage, the names of assets. */
import { join } from "node:path";
import { glossaryIndex } from "../data/glossary.ts";
import type { ImageLibrary } from "../images/library.ts";
import { createMarkdown } from "../markdown/index.ts";
import { pageAssets } from "../publish/asset-bundle.ts";
import type { Inputs } from "../site/context.ts";
import { decodePath, LAYOUT_IDS } from "../site/links.ts";
import type { BuildOptions } from "../site/model.ts";
import { type Templates, templateNames } from "../templates/environment.ts";

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
      glossary: glossaryIndex(data.glossary.value),
      audience: data.site.value.mesureAudience !== undefined,
      picture: (src, use) => library.picture(decodePath(src.replace(/[?#].*$/, "")), use),
      advice: options.advice,
      lines: options.preview,
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
