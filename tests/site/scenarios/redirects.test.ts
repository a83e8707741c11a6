import assert from "node:assert/strict";
import { before, test } from "node:test";
import { type BuiltSite, buildFixture } from "../build.ts";

let site: BuiltSite;
before(async () => {
  site = await buildFixture("sites/redirects", {
    project: { "_data/redirects.yml": "- { de: /maillon-bis, vers: /programme/ }\n" },
  });
});

const REDIRECTS: [file: string, target: string, canonical?: string][] = [
  ["ancien-programme.html", "/programme/"],
  ["vieux/lauréats/index.html", "/fast/laur%C3%A9ats"],
  ["mes.lauréats.html", "/fast/laur%C3%A9ats"],
  ["lauréats.html", "/fast/laur%C3%A9ats"],
  ["maillon/index.html", "/programme/"],
  ["blog/index.html", "https://blog.example.org/?a=1&b=2", "https://blog.example.org/?a=1&b=2"],
  ["maillon-bis.html", "/programme/"],
];
for (const [file, target, canonical = `https://exemple.gouv.fr${target}`] of REDIRECTS) {
  test(`${file} leads to ${target}, by itself and by a link`, () => {
    const page = site.page(`/${file}`);
    const refresh = page.one("meta", { "http-equiv": "refresh" });
    assert.equal(refresh.attribs.content, `0; url=${target}`);
    assert.deepEqual(page.values("href", "a"), [target]);
    assert.equal(page.canonical, canonical);
    assert.equal(page.meta("robots"), "noindex");
    assert.equal(page.one("html").attribs.lang, "fr");
    assert.equal(page.h1, "Cette page a changé d’adresse");
    assert.equal(page.all("script").length, 0);
  });
}

test("a page that redirects is not published itself, and drafts give no redirect", () => {
  const files = site.files.filter((file) => file.endsWith(".html"));
  const expected = [
    ...REDIRECTS.map(([file]) => file),
    "index.html",
    "programme/index.html",
    "fast/lauréats.html",
  ];
  assert.deepEqual(files, expected.sort());
});
