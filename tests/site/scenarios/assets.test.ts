import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { type BuiltSite, buildFixture, prepareFixture } from "../build.ts";
import { QUIET } from "../project.ts";

let site: BuiltSite;
before(async () => {
  site = await buildFixture("sites/assets", {
    project: {
      "assets/css/seconde.css": ".seconde {\n  color: green;\n}\n",
      "assets/js/outil.ts": "const outil: string = 'outil';\ndocument.title += outil;\n",
    },
  });
});

/** The sheets of a page in order, fingerprints removed. */
const sheets = (url: string) =>
  site
    .page(url)
    .values("href", "link", { rel: "stylesheet" })
    .map((href) => href.replace(/\.[\da-f]{10}\./, "."));

const CASES: [url: string, sheets: string[]][] = [
  ["/aucune", []],
  ["/chaine", ["/assets/side-panel.css"]],
  ["/sans-extension", ["/assets/side-panel.css"]],
  ["/liste", ["/assets/seconde.css", "/assets/side-panel.css"]],
  ["/admise", ["https://styles.example.org/a.css?v=1"]],
];
for (const [url, own] of CASES) {
  test(`${url} loads the common sheet, then ${own.join(", ") || "nothing"}, each once`, () => {
    assert.deepEqual(sheets(url), ["/assets/main.css", ...own]);
  });
}

test("sheets and scripts are published under the name they are linked by, minified", () => {
  const page = site.page("/liste");
  const [, second] = page.values("href", "link", { rel: "stylesheet" });
  assert.equal(site.text(second?.slice(1) ?? "").trim(), ".seconde{color:green}");
  const scripts = page.values("src", "script", { src: true });
  assert.equal(scripts.length, 2);
  assert.match(scripts[1] ?? "", /^\/assets\/outil\.[\da-f]{10}\.js$/);
  assert.match(site.text(scripts[1]?.slice(1) ?? ""), /outil/);
});

test("inline styles are lifted into a sheet that comes last and that pages share", () => {
  for (const url of ["/styles", "/memes-styles"]) {
    assert.equal(site.page(url).all("*", { style: true }).length, 0, url);
  }
  const [, lifted] = site.page("/styles").values("href", "link", { rel: "stylesheet" });
  assert.match(lifted ?? "", /^\/assets\/pages\/[\da-f]{10}\.css$/);
  assert.equal(site.page("/memes-styles").values("href", "link", { rel: "stylesheet" })[1], lifted);
  const css = site.text(lifted?.slice(1) ?? "");
  const name = /^\.([\w-]+)\{/.exec(css)?.[1] ?? "";
  assert.match(css, /color:\s?red/);
  const page = site.page("/styles");
  assert.deepEqual(
    [page.texts("div", { class: name }), page.texts("p", { class: name })],
    [["Rouge"], ["Rouge aussi"]],
  );
});

test("images say their size, in the text and in the banner", () => {
  const page = site.page("/images");
  const images = page
    .all("img", {}, page.main)
    .map(({ attribs }) => [attribs.src, attribs.width, attribs.height]);
  assert.deepEqual(images, [
    ["/img/schema.svg", "320", "180"],
    ["/img/schema.svg", "320", "180"],
    ["/img/sous-dossier/%C3%A9t%C3%A9.svg", "320", "180"],
  ]);
});

test("images of the content are published under /img", () => {
  assert.ok(site.has("img/schema.svg"));
  assert.ok(site.has("img/sous-dossier/été.svg"));
});

test("a sheet with a fault is told with the mistakes of the content, and a preview goes on without it", async () => {
  const content = {
    "pages/index.md": "---\ntitle: Accueil\npermalink: /\ntitel: A\nadditional_css: a.css\n---\n",
  };
  const project = { ...QUIET, "assets/css/a.css": ".a { color: red; }}" };
  const published = prepareFixture(content, { project });
  const rules = (await published.ready()).map(({ file, rule }) => `${file} ${rule}`);
  assert.deepEqual(rules, ["assets/css/a.css asset-syntax", "content/pages/index.md unknown-key"]);

  const pages = { "pages/index.md": content["pages/index.md"].replace("titel: A\n", "") };
  const preview = prepareFixture(pages, { project, preview: true });
  const sheet = join(preview.options.root, "assets", "css", "a.css");
  const shown = async () => {
    preview.invalidate();
    const { length } = await preview.ready();
    return [length, /\/assets\/a\.[^"]*css/.exec(preview.draw("/").html)?.[0]];
  };
  assert.deepEqual(await shown(), [1, "/assets/a.css"]);
  writeFileSync(sheet, ".a { color: red; }");
  const [none, mended = ""] = await shown();
  assert.equal(none, 0);
  writeFileSync(sheet, '@import "absente.css";');
  assert.deepEqual(await shown(), [1, mended]);
  assert.ok(preview.assets.files.has(String(mended).slice(1)));
});
