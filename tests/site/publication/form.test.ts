/** The form editor in a published site: there when the site's data ask for it, and then apart from the pages. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { filesUnder } from "../../../scripts/publish/asset-bundle.ts";
import { prepareFixture } from "../build.ts";
import { makeWholeProject, runBuild } from "../command.ts";
import { faultsOf } from "../integrity.ts";
import { type Files, SITE_DATA } from "../project.ts";

const EDITION = "edition: { fournisseur: github, connexion: https://connexion.example.org }\n";
const PAGES: Files = Object.fromEntries(
  ["index", "accessibilite", "plan-du-site", "recherche"].map((name) => [
    `pages/${name}.md`,
    `---\ntitle: ${name}\npermalink: ${name === "index" ? "/" : `/${name}/`}\n---\nTexte.\n`,
  ]),
);
const QUIET: Files = {
  "_data/navigation.yml": "principale: []\n",
  "_data/footer.yml": "description: Pied de page.\ncolonnes: []\nobligatoires: []\n",
  "_data/redirects.yml": "[]\n",
  "_data/sidebars/sidebar-demarche.yml": "titre: La démarche\nentrees: []\n",
};

let root: string;
const read = (file: string) => readFileSync(join(root, file), "utf8");

before(async () => {
  root = makeWholeProject(PAGES, { ...QUIET, "_data/site.yml": `${SITE_DATA}${EDITION}` });
  const { code, stderr } = await runBuild(root, ["--host", "cloudflare,nginx", "--links", "warn"]);
  assert.equal(code, 0, stderr);
});

test("without the key, nothing of the form is published", async () => {
  const other = makeWholeProject(PAGES, { ...QUIET, "_data/site.yml": SITE_DATA });
  const { code, stderr } = await runBuild(other, ["--links", "warn"]);
  assert.equal(code, 0, stderr);
  assert.deepEqual(
    filesUnder(join(other, "_site")).filter((file) => file.startsWith("admin")),
    [],
  );
  assert.doesNotMatch(readFileSync(join(other, "_site/_headers"), "utf8"), /unsafe-inline/);
});

test("with it, the form is there, and no list of pages names it", () => {
  assert.match(read("_site/admin/index.html"), /<meta name="robots" content="noindex">/);
  const { backend } = JSON.parse(read("_site/admin/config.json"));
  assert.deepEqual(backend, {
    name: "github",
    repo: "exemple/exemple",
    branch: "main",
    base_url: "https://connexion.example.org",
  });
  assert.deepEqual(faultsOf(join(root, "_site")), []);
  for (const file of ["sitemap.xml", "llms.txt"]) assert.doesNotMatch(read(`_site/${file}`), /admin/);
  assert.doesNotMatch(read("_site.urls.json"), /\/admin/);
});

test("its policy is wider on its own path only, where a window to sign in may answer", () => {
  const blocks = read("_site/_headers").trim().split("\n\n");
  const of = (path: string) => blocks.find((block) => block.startsWith(`${path}\n`)) ?? "";
  const [common, form] = [of("/*"), of("/admin/*")];
  assert.doesNotMatch(common, /unsafe-inline|api\.github\.com/);
  assert.match(form, /^\/admin\/\*\n {2}! Content-Security-Policy\n {2}! Cross-Origin-Opener-Policy\n/);
  assert.match(
    form,
    /style-src 'self' 'unsafe-inline'; .*connect-src 'self' blob: data: https:\/\/api\.github\.com/,
  );
  assert.match(form, /Cross-Origin-Opener-Policy: same-origin-allow-popups/);
  const nginx = read("_site.nginx.conf");
  const [, place = ""] = /^location \^~ "\/admin\/" \{\n([\s\S]*?)^\}/m.exec(nginx) ?? [];
  assert.match(place, /unsafe-inline/);
  assert.equal(nginx.match(/unsafe-inline/g)?.length, 1);
});

test("a page that asks for the form's address is told", async () => {
  const problems = await prepareFixture(
    { "pages/a.md": "---\ntitle: A\npermalink: /admin/\n---\n" },
    { project: { ...QUIET, "_data/site.yml": `${SITE_DATA}${EDITION}` } },
  ).ready();
  assert.deepEqual(
    problems.filter(({ rule }) => rule === "address-taken").map(({ file, line }) => `${file}:${line}`),
    ["content/pages/a.md:3"],
  );
});
