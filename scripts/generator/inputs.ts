/** What the resolution of the site is given: its data, its images, the Markdown stage, the names of assets. */
import { join } from "node:path";
import { keyOf } from "../cache/results.ts";
import { glossaryIndex } from "../data/glossary.ts";
import type { ImageLibrary } from "../images/library.ts";
import { type KeptMarkdown, keptMarkdown } from "../markdown/kept.ts";
import type { MarkdownOptions } from "../markdown/types.ts";
import { pageAssets } from "../publish/asset-bundle.ts";
import type { Inputs } from "../site/context.ts";
import { decodePath, LAYOUT_IDS } from "../site/links.ts";
import type { BuildOptions } from "../site/model.ts";
import { componentsDigest, type Templates, templateNames } from "../templates/environment.ts";

/** What was read before. */
type Read = Pick<Inputs, "data" | "modified" | "images"> & {
  library: ImageLibrary;
  kept: KeptMarkdown;
};

export function inputsOf(
  { options, templates }: { options: BuildOptions; templates: Templates },
  { data, modified, images, library, kept }: Read,
): Inputs {
  const { hotes_admis: hosts, adresse, autres_adresses: others } = data.site.value;
  const told = {
    origins: [adresse, ...others],
    frameHosts: hosts.lecteurs,
    reservedIds: LAYOUT_IDS,
    audience: data.site.value.mesureAudience !== undefined,
    advice: options.advice,
    lines: options.preview,
  };
  const markdown: MarkdownOptions = {
    ...told,
    component: templates.component,
    glossary: glossaryIndex(data.glossary.value),
    picture: (src, use) => library.picture(decodePath(src.replace(/[?#].*$/, "")), use),
  };
  const site = keyOf(
    JSON.stringify([told, data.glossary.value]),
    componentsDigest(join(options.root, "_includes")),
  );
  return {
    options,
    data,
    images,
    modified,
    markdown: keptMarkdown(markdown, site, kept),
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
