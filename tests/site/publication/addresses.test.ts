/** No address ever dies: each build is compared with the last one, or with the map of the live site. */
import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { before as beforeAll, beforeEach, test } from "node:test";
import { digests, makeWholeProject, runBuild } from "../command.ts";
import { type Files, writeFiles } from "../project.ts";

const ARGS = ["--date", "2026-09-15", "--links", "warn"];

const page = (title: string, more = "") => `---\ntitle: ${title}\n${more}---\n\nUn texte.\n`;

const CONTENT: Files = {
  "content/pages/index.md": page("Accueil"),
  "content/pages/methode.md": page("Notre méthode", "redirect_from: /vieille-methode\n"),
  "content/pages/dossier/a.md": page("Dans un dossier"),
  "_data/redirects.yml": "[]\n",
};

let root: string;
let published: Record<string, string>;
let list: string;

beforeAll(async () => {
  root = makeWholeProject({}, CONTENT);
  const { code, stderr } = await runBuild(root, ARGS);
  assert.equal(code, 0, stderr);
  published = digests(join(root, "_site"));
  list = readFileSync(join(root, "_site.urls.json"), "utf8");
});

beforeEach(() => {
  rmSync(join(root, "content"), { recursive: true });
  writeFiles(root, CONTENT);
  writeFileSync(join(root, "_site.urls.json"), list);
});

const build = (...args: readonly string[]) => runBuild(root, [...ARGS, ...args]);

test("a page that moved without a redirect is an error that proposes what to write, and where", async () => {
  rmSync(join(root, "content/pages/methode.md"));
  writeFiles(root, { "content/pages/demarche.md": page("Notre méthode") });
  const { code, stderr } = await build();
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^content\/pages\/demarche\.md {2}l’adresse «\s\/methode\s» était publiée, et plus rien n’y répond\.\n {4}Si «\s\/demarche\s» la remplace, ajoutez «\sredirect_from\s?: \/methode\s» à l’en-tête de content\/pages\/demarche\.md/m,
  );
  assert.match(stderr, /l’adresse «\s\/vieille-methode\s» était publiée/);
  assert.deepEqual(digests(join(root, "_site")), published);
  assert.equal(readFileSync(join(root, "_site.urls.json"), "utf8"), list);
});

const REMEDIES: [what: string, files: Files, removed?: string][] = [
  [
    "the redirects it proposes",
    { "content/pages/demarche.md": page("Notre méthode", "redirect_from: [/methode, /vieille-methode]\n") },
  ],
  [
    "lines of _data/redirects.yml",
    { "_data/redirects.yml": "- { de: /methode, vers: / }\n- { de: /vieille-methode, vers: / }\n" },
  ],
  [
    "a folder that moved",
    {
      "content/pages/methode.md": CONTENT["content/pages/methode.md"] ?? "",
      "_data/redirects.yml": "- { de: /dossier/*, vers: / }\n",
    },
    "dossier",
  ],
  [
    "the same address with another file",
    {
      "content/pages/autre.md": page("Autre", "permalink: /methode.html\nredirect_from: /vieille-methode\n"),
    },
  ],
];
for (const [what, files, removed] of REMEDIES) {
  test(`nothing is lost with ${what}`, async () => {
    rmSync(join(root, "content/pages", removed ?? "methode.md"), { recursive: true });
    writeFiles(root, files);
    const { code, stderr } = await build("--output", join(root, "essai"), "--previous", "_site.urls.json");
    assert.equal(code, 0, stderr);
  });
}

test("the map of a live site is read, through maps of maps", async () => {
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const maps = `<sitemapindex><sitemap><loc>http://127.0.0.1:${port}/pages.xml</loc></sitemap></sitemapindex>`;
    const pages = `<urlset><url><loc>https://exemple.gouv.fr/%C3%A9t%C3%A9?a=1&amp;b=2</loc></url><url><loc> https://exemple.gouv.fr/ </loc></url></urlset>`;
    response.writeHead(request.url === "/absent" ? 404 : 200);
    response.end(request.url === "/sitemap.xml" ? maps : pages);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const { code, stderr } = await build("--previous", `${origin}/sitemap.xml`);
    assert.equal(code, 1);
    assert.equal(stderr.match(/était publiée/g)?.length, 1);
    assert.match(stderr, /l’adresse «\s\/été\s» était publiée/);
    const refused = await build("--previous", `${origin}/absent`);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /la liste des adresses n’a pas pu être lue \(réponse 404\)/);
    assert.doesNotMatch(refused.stderr, /^\s+at /m);
  } finally {
    server.close();
  }
});

test("a list that is none is told; no comparison on demand", async () => {
  rmSync(join(root, "content/pages/methode.md"));
  writeFileSync(join(root, "_site.urls.json"), "{}");
  const { code, stderr } = await build("--output", join(root, "_site"));
  assert.equal(code, 1);
  assert.match(stderr, /_site\.urls\.json : ce fichier n’est pas une liste d’adresses publiées\./);
  assert.equal((await build("--previous", "aucun", "--output", join(root, "essai"))).code, 0);
});

test("another content, or an earlier day, is not what comes next: that is said", async () => {
  rmSync(join(root, "content/pages/methode.md"));
  const earlier = await build("--date", "2026-09-14");
  assert.equal(earlier.code, 0, earlier.stderr);
  assert.match(earlier.stdout, /^Adresses non comparées .*, datée du 2026-09-15, plus tard que celle-ci\.$/m);
  writeFiles(root, { "ailleurs/pages/index.md": page("Accueil") });
  const other = await build("--content", "ailleurs");
  assert.equal(other.code, 0, other.stderr);
  assert.match(other.stdout, /faite d’un autre contenu\.$/m);
});
