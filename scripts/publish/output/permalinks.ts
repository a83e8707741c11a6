/** Where the address of a page is written, for what is told of it once the site is made. */
import type { Position } from "../../content/yaml-source.ts";
import { isEditorial, type Site } from "../../site/model.ts";

/** The place of the permalink of the page that a file holds; undefined when its address is written nowhere. */
export type PermalinkOf = (file: string) => Position | undefined;

export function permalinksOf({ pages }: Pick<Site, "pages">): PermalinkOf {
  return (file) => {
    const page = pages.find(({ address }) => address.file === file);
    if (!page || !isEditorial(page)) return undefined;
    const { data, source } = page.record;
    return "permalink" in data && data.permalink !== undefined
      ? source.locate(["permalink"], "value")
      : undefined;
  };
}
