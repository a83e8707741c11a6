/** A corpus for the tests, read back as the site reads its content. */
import assert from "node:assert/strict";
import type { CorpusFile } from "../../../scripts/bench/corpus/document.ts";
import { makeCorpus } from "../../../scripts/bench/corpus/index.ts";
import type { House } from "../../../scripts/bench/corpus/pages.ts";
import { readFrontMatter } from "../../../scripts/content/front-matter.ts";
import { PAGE_LAYOUTS } from "../../../scripts/content/schemas/layouts.ts";

export const HOUSE: House = {
  sidebars: ["sidebar-approche", "sidebar-programme"],
  categories: ["dinsic", "articles"],
  layouts: PAGE_LAYOUTS,
  addresses: [
    "/approche/",
    "/approche/acceleration",
    "/dinsic/2021/04/22/article/",
    "/contact/#formulaire",
    "/startups",
  ],
};

export const corpus = (times = 1, seed = 1): CorpusFile[] => makeCorpus({ times, seed, house: HOUSE });

// biome-ignore lint/suspicious/noExplicitAny: front matter of any collection
export type Data = Record<string, any>;

export interface Read {
  id: string;
  data: Data;
  body: string;
}

/** Documents of each collection, by identifier. */
export function readCorpus(files: readonly CorpusFile[]): Map<string, Map<string, Read>> {
  const collections = new Map<string, Map<string, Read>>();
  for (const { path, text } of files) {
    const { markdown, problems } = readFrontMatter(text, path);
    assert.deepEqual(problems, [], path);
    const [collection = "", ...rest] = path.split("/");
    const id = rest.join("/").replace(/\.md$/, "");
    const records = collections.get(collection) ?? new Map<string, Read>();
    collections.set(
      collection,
      records.set(id, { id, data: markdown?.data ?? {}, body: markdown?.body ?? "" }),
    );
  }
  return collections;
}
