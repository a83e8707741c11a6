/** Brings the former site and its blog into a content tree. */
import { compareProblems, type Problem } from "../content/problem.ts";
import { claimAddresses } from "./addresses/claims.ts";
import { bringRules } from "./addresses/redirects.ts";
import { tellShadows } from "./addresses/shadows.ts";
import { bringCategories } from "./categories.ts";
import { openCheckout } from "./checkout.ts";
import type { Destination } from "./destination.ts";
import { bringDocument } from "./documents/bring.ts";
import type { House, Import } from "./documents/document.ts";
import { pagesOf, standingPictures, writeDocument } from "./documents/existing.ts";
import { gatherDocuments } from "./documents/gather.ts";
import { bringImages, picturesOf } from "./images.ts";
import { tellLeftAside } from "./left-aside.ts";
import { bringMenus } from "./menus/menus.ts";

export interface ImportRequest {
  /** The checkout of the former site, and how to tell it. */
  site: { root: string; shown: string };
  blog?: { root: string; shown: string } | undefined;
  content: Destination;
  /** Where menus, redirects and categories go. */
  data: Destination;
  /** Whether that is not the new site's `_data`. */
  apart: boolean;
  house: House;
}

/** Writes the new tree. @returns what could not be carried, in order */
export function importSite(request: ImportRequest): Problem[] {
  const problems: Problem[] = [];
  const site = openCheckout(request.site.root, request.site.shown);
  const blog = request.blog && openCheckout(request.blog.root, request.blog.shown);
  for (const checkout of [site, blog]) if (checkout) tellLeftAside(checkout, checkout === blog, problems);
  const { content, data, house } = request;
  const menus = bringMenus(site, request, problems);
  const gathered = gatherDocuments(site, blog, problems);
  const quotations = gathered.filter(({ collection }) => collection === "intras");
  const brought = [site, blog].flatMap((checkout) => (checkout ? picturesOf(checkout) : []));
  const pictures = new Set([...house.pictures, ...standingPictures(content), ...brought]);
  const context: Import = { house, menus, blog: blog !== undefined, pictures, quotations, problems };
  for (const document of gathered) bringDocument(document, context);
  const claims = claimAddresses(gathered, pagesOf(content), context);
  for (const document of claims.documents) writeDocument(document, content, problems);
  bringRules(site, claims, data, problems);
  tellShadows(house.redirects, claims.documents, problems);
  bringCategories(claims.documents, house.categories, data, problems);
  for (const checkout of [site, blog]) if (checkout) bringImages(checkout, content, problems);
  return problems.sort(compareProblems);
}
