/** The page that documents the API, and what the API's files are made with. */
import { type ApiDocumentation, apiDocumentation } from "../../catalogue/api/documentation.ts";
import type { ApiOptions } from "../../catalogue/api/source.ts";
import { encodePath } from "../../content/permalink.ts";
import type { CatalogueTools } from "./index.ts";
import { pathNamed } from "./pictures.ts";

export function apiView(tools: CatalogueTools): ApiDocumentation {
  return apiDocumentation(tools.site.catalogue, apiOptions(tools));
}

export function apiOptions(tools: CatalogueTools): ApiOptions {
  return {
    siteUrl: tools.site.data.site.value.adresse,
    plainText: (markdown) => tools.markdown.plainText(markdown, "fr"),
    screenshot: ({ id }) => {
      const path = pathNamed("startups", id, tools.site);
      return path && encodePath(path);
    },
  };
}
