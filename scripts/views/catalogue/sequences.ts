/** The sequences of the MOOC, in their order: the list of all, and what stands before and after each. */
import type { MoocPage } from "../../catalogue/model.ts";
import { encodePath } from "../../content/permalink.ts";
import { typographic } from "../../markdown/typography.ts";
import type { CatalogueTools } from "./index.ts";

export interface SequenceLink {
  title: string;
  href: string;
  /** How the editor sums it up, else how its text begins. */
  opening: string;
}

export interface SequenceView {
  previous: SequenceLink | undefined;
  next: SequenceLink | undefined;
}

export function sequenceList({ site }: Pick<CatalogueTools, "site">): SequenceLink[] {
  return site.pages.flatMap((page) => {
    if (page.kind !== "mooc") return [];
    const { description } = page.entity.data;
    const opening = description === undefined ? page.body.opening : typographic(description, "fr");
    return [{ title: page.title, href: encodePath(page.address.url), opening }];
  });
}

export function sequenceView(entity: MoocPage, tools: Pick<CatalogueTools, "site">): SequenceView {
  const links = sequenceList(tools);
  const here = links.findIndex(({ href }) => href === encodePath(entity.url));
  return { previous: here > 0 ? links[here - 1] : undefined, next: links[here + 1] };
}
