import assert from "node:assert/strict";
import { test } from "node:test";
import {
  blogPageCount,
  blogPages,
  blogPageUrl,
  categoryPages,
  POSTS_PER_PAGE,
} from "../../../scripts/site/blog.ts";
import { page, post } from "./support.ts";

const posts = (count: number) => Array.from({ length: count }, (_, index) => post("2021-04-22", `p${index}`));
const blog = page("/blog/", "Blog");

test("a list of twelve posts fits on one page, thirteen need two", () => {
  assert.equal(POSTS_PER_PAGE, 12);
  assert.deepEqual(
    [0, 1, 12, 13, 24, 25].map((count) => blogPageCount(posts(count))),
    [1, 1, 1, 2, 2, 3],
  );
});

test("further pages follow the blog's own address, whatever its form", () => {
  assert.deepEqual(
    [1, 2].map((number) => blogPageUrl(blog, number)),
    ["/blog/", "/blog/page/2/"],
  );
  assert.deepEqual(
    [1, 2].map((number) => blogPageUrl(page("/actu", "A"), number)),
    ["/actu", "/actu/page/2/"],
  );
});

test("further pages say which they are, and none is made without a blog", () => {
  const pages = blogPages(posts(25), blog).map(({ address, title, number }) => [address.file, title, number]);
  assert.deepEqual(pages, [
    ["blog/page/2/index.html", "Blog (page 2 sur 3)", 2],
    ["blog/page/3/index.html", "Blog (page 3 sur 3)", 3],
  ]);
  assert.deepEqual(blogPages(posts(25), undefined), []);
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
      ["/categorie/general/", "Articles de la rubrique « Général »"],
      ["/categorie/dinsic/", "Articles de la rubrique « DINUM »"],
    ],
  );
});
