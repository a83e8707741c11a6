import assert from "node:assert/strict";
import { test } from "node:test";
import {
  categoryPages,
  furtherPages,
  listPageCount,
  listPages,
  listPageUrl,
  POSTS_PER_PAGE,
  tagSlug,
  tagsOfPosts,
} from "../../../scripts/site/blog.ts";
import { page, post } from "./support.ts";

const posts = (count: number) => Array.from({ length: count }, (_, index) => post("2021-04-22", `p${index}`));
const blog = page("/blog/", "Blog");

test("a list of twelve posts fits on one page, thirteen need two", () => {
  assert.equal(POSTS_PER_PAGE, 12);
  assert.deepEqual(
    [0, 1, 12, 13, 24, 25].map((count) => listPageCount(posts(count))),
    [1, 1, 1, 2, 2, 3],
  );
});

test("further pages follow the blog's own address, whatever its form", () => {
  assert.deepEqual(
    [1, 2].map((number) => listPageUrl(blog, number)),
    ["/blog/", "/blog/page/2/"],
  );
  assert.deepEqual(
    [1, 2].map((number) => listPageUrl(page("/actu", "A"), number)),
    ["/actu", "/actu/page/2/"],
  );
});

test("further pages say which they are, and none is made of a short list or without a blog", () => {
  const pages = furtherPages(blog, posts(25)).map(({ address, title, number }) => [
    address.file,
    title,
    number,
  ]);
  assert.deepEqual(pages, [
    ["blog/page/2/index.html", "Blog (page 2 sur 3)", 2],
    ["blog/page/3/index.html", "Blog (page 3 sur 3)", 3],
  ]);
  assert.deepEqual(furtherPages(blog, posts(12)), []);
  assert.deepEqual(listPages(posts(25), [], undefined, {}), []);
});

test("a category with posts has a page, whatever the case written, in the data's order", () => {
  const written = [
    post("2021-04-22", "a", { categories: ["General"] }),
    post("2021-04-22", "b", { categories: ["dinsic", "general"] }),
  ];
  const categories = { general: { titre: "Général" }, vide: { titre: "Vide" }, dinsic: { titre: "DINUM" } };
  assert.deepEqual(
    categoryPages(written, categories).map(({ address, title }) => [address.url, title]),
    [
      ["/categorie/general/", "Articles de la rubrique «\u00a0Général\u00a0»"],
      ["/categorie/dinsic/", "Articles de la rubrique «\u00a0DINUM\u00a0»"],
    ],
  );
});

test("a category or a tag of many posts has further pages too, at stable addresses", () => {
  const many = Array.from({ length: 25 }, (_, index) =>
    post("2021-04-22", `p${index}`, { categories: ["general"], tags: ["Été 2026"] }),
  );
  const made = listPages(many, tagsOfPosts(many).values(), blog, { general: { titre: "Général" } });
  assert.deepEqual(
    made.map(({ address }) => address.url),
    [
      ...["/blog/page/2/", "/blog/page/3/"],
      ...["/categorie/general/", "/categorie/general/page/2/", "/categorie/general/page/3/"],
      ...["/blog/etiquettes/ete-2026/", "/blog/etiquettes/ete-2026/page/2/"],
      "/blog/etiquettes/ete-2026/page/3/",
    ],
  );
  assert.equal(made.at(-1)?.title, "Articles portant l’étiquette «\u00a0Été 2026\u00a0» (page 3 sur 3)");
});

test("a tag is one, whatever its case, accents and punctuation, and has the name that the newest post gives it", () => {
  const written = [
    post("2022-01-01", "a", { tags: ["Méthode", "méthode", "impact"] }),
    post("2021-01-01", "b", { tags: ["methode", "!"] }),
  ];
  assert.deepEqual(
    [...tagsOfPosts(written).values()].map(({ slug, label, posts: own }) => [slug, label, own.length]),
    [
      ["impact", "impact", 1],
      ["methode", "Méthode", 2],
    ],
  );
  assert.deepEqual(["L'été, déjà", "C++", "../x", "日本"].map(tagSlug), ["l-ete-deja", "c", "x", "日本"]);
});
