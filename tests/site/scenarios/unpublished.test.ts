import assert from "node:assert/strict";
import { before, test } from "node:test";
import { type BuiltSite, buildFixture } from "../build.ts";

let site: BuiltSite;
let preview: BuiltSite;
before(async () => {
  site = await buildFixture("sites/unpublished");
  preview = await buildFixture("sites/unpublished", { preview: true });
});

const HIDDEN: [file: string, title: string][] = [
  ["brouillon/index.html", "Page en brouillon"],
  ["demain/index.html", "Page de demain"],
  ["dinsic/2026/09/02/brouillon/index.html", "Article en brouillon"],
  ["dinsic/2026/09/03/programme/index.html", "Article programmé"],
];

for (const [file, title] of HIDDEN) {
  test(`« ${title} » is nowhere in the site, and marked in a preview`, () => {
    assert.equal(site.has(file), false);
    for (const published of site.files.filter((name) => name.endsWith(".html"))) {
      assert.ok(!site.text(published).includes(title), published);
    }
    const page = preview.page(`/${file}`);
    assert.equal(page.h1, title);
    page.one("div", { class: "fr-notice" });
    assert.equal(page.meta("robots"), "noindex");
  });
}

test("their redirects and their category are absent too, and present in a preview", () => {
  for (const file of ["ancien-brouillon/index.html", "hier/index.html", "categorie/dinsic/index.html"]) {
    assert.deepEqual([site.has(file), preview.has(file)], [false, true], file);
  }
});

test("a page is published on its very day, without any mark", () => {
  for (const built of [site, preview]) {
    const page = built.page("/aujourdhui/");
    assert.equal(page.all("div", { class: "fr-notice" }).length, 0);
    assert.equal(page.meta("robots"), undefined);
  }
});

test("the blog lists published posts only, and all of them in a preview", () => {
  const titles = (built: BuiltSite) => {
    const page = built.page("/blog/");
    return page.texts("h3", {}, page.main);
  };
  assert.deepEqual(titles(site), ["Article publié"]);
  assert.deepEqual(titles(preview), ["Article programmé", "Article en brouillon", "Article publié"]);
});

test("the site map holds each published page once", () => {
  const page = site.page("/plan-du-site/");
  const lists = page.all("ul", {}, page.main).flatMap((list) => page.values("href", "a", {}, list));
  assert.deepEqual(lists.filter((href) => href !== "#top").sort(), [
    "/",
    "/articles/2026/09/01/publie/",
    "/aujourdhui/",
    "/blog/",
    "/categorie/articles/",
    "/plan-du-site/",
    "/publiee/",
  ]);
});

test("on a later date, what was scheduled is published", async () => {
  const later = await buildFixture("sites/unpublished", { date: "2026-10-01" });
  assert.ok(later.has("demain/index.html"));
  assert.ok(later.has("hier/index.html"));
  assert.ok(later.has("dinsic/2026/09/03/programme/index.html"));
  assert.ok(!later.has("brouillon/index.html"));
});
