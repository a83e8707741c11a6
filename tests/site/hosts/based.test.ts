/** A site published under a path of its host: nothing it points to stands outside, everything answers. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { filesUnder, withHash } from "../../../scripts/publish/asset-bundle.ts";
import { Html } from "../html.ts";
import { faultsOf } from "../integrity.ts";
import { BASE, buildBased, type Reference, referencesOf } from "./based.ts";

let folder: string;
let references: Reference[];
before(async () => {
  folder = await buildBased();
  references = referencesOf(folder);
});

const read = (file: string) => readFileSync(join(folder, BASE, file), "utf8");

test("every address begins with the path", () => {
  assert.ok(references.length > 200);
  assert.deepEqual(
    references.filter(({ to }) => !to.startsWith(BASE)),
    [],
  );
});

test("every address answers", () => {
  const missing = references.filter(({ to }) => {
    const path = decodeURIComponent(to.replace(/[?#].*$/, ""));
    const files = path.endsWith("/") ? [`${path}index.html`] : [path, `${path}.html`];
    // The folder of the search index answers for the files that are in it.
    return !files.some((file) => existsSync(join(folder, file))) && path !== `${BASE}pagefind/`;
  });
  assert.deepEqual(
    missing.map(({ file, to }) => `${file}: ${to}`),
    [],
  );
});

test("sheets and scripts are those that pages tell, and sheets are named by what they hold", () => {
  assert.deepEqual(faultsOf(folder), []);
  const site = join(folder, BASE.slice(0, -1));
  const sheets = filesUnder(site).filter((file) => /^assets\/[^/]+\.css$/.test(file));
  assert.ok(sheets.length > 0);
  for (const file of sheets) {
    const name = file.replace(/\.[\da-f]{10}\./, ".");
    assert.equal(withHash(name, readFileSync(join(site, file))), file);
  }
});

test("absolute addresses hold the path, in pages, maps, feeds, calendars and data", () => {
  const home = "https://exemple.gouv.fr";
  assert.equal(new Html(read("approche/index.html")).canonical, `${home}${BASE}approche/`);
  const texts = filesUnder(join(folder, BASE.slice(0, -1))).filter((file) =>
    /\.(?:html|xml|json|ics|txt|md)$/.test(file),
  );
  const outside = texts.flatMap((file) =>
    [...read(file).matchAll(/https:\/\/exemple\.gouv\.fr[^\s"'<>)\\]*/g)]
      .map(([address]) => address)
      .filter((address) => !`${address}/`.startsWith(`${home}${BASE}`))
      .map((address) => `${file}: ${address}`),
  );
  // The page's Markdown is what its editor wrote.
  assert.deepEqual(outside, ["approche/index.html.md: https://exemple.gouv.fr/contact/"]);
  assert.match(read("feed.xml"), /https:\/\/exemple\.gouv\.fr\/nom-du-depot\/contact\//);
  assert.match(
    read("redirects.json"),
    /"\/demarche\/":"https:\/\/exemple\.gouv\.fr\/nom-du-depot\/approche\/"/,
  );
});

test("an old address leads to the new one, under the path", () => {
  assert.match(read("demarche/index.html"), /content="0; url=\/nom-du-depot\/approche\/"/);
});

test("GitHub is told to publish every file, and twins hold what their files hold", () => {
  assert.ok(existsSync(join(folder, BASE, ".nojekyll")));
  assert.ok(existsSync(join(folder, BASE, "index.html.br")));
});
