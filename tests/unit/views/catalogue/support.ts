/** What the views of the catalogue are made with in tests: a site of that catalogue, the real Markdown. */
import type { Catalogue } from "../../../../scripts/catalogue/model.ts";
import { createMarkdown } from "../../../../scripts/markdown/index.ts";
import type { CatalogueTools } from "../../../../scripts/views/catalogue/index.ts";
import { options } from "../../markdown/support.ts";
import { site } from "../../site/support.ts";

/** @param images published paths; each image is 640 × 360 */
export function toolsOf(catalogue: Catalogue, images: readonly string[] = []): CatalogueTools {
  return {
    site: site([], { catalogue, images: new Map(images.map((path) => [path, path])) }),
    markdown: createMarkdown(options),
    picture: (src) => (images.includes(src) ? { src, width: 640, height: 360 } : undefined),
  };
}
