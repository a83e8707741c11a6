/** The search index: which pages it holds, what of them, which searches find them, and that it never varies. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { joinElisions, revealWords, searchedWords } from "../../../assets/js/search/words.ts";
import { formatProblems } from "../../../scripts/commands/report.ts";
import { hasErrors } from "../../../scripts/content/problem.ts";
import { filesUnder } from "../../../scripts/publish/asset-bundle.ts";
import { renderSite } from "../../../scripts/publish/render.ts";
import { SearchIndexError, writeSearchIndex } from "../../../scripts/publish/search-index.ts";
import { DrawnPages } from "../../../scripts/publish/writing/drawn-pages.ts";
import { prepareFixture } from "../../site/build.ts";
import { type Files, temporaryFolder, writeFiles } from "../../site/project.ts";

const POST = "/2026/09/08/dossier/";
const CONTENT: Files = {
  "pages/accueil.md": page("/", "Accueil", "Des services utiles, et leur histoire.", "layout: home"),
  "pages/metiers.md": page(
    "/equipes/metiers",
    "Les métiers",
    "L’intrapreneur conduit l’équipe ; aujourd’hui elle est petite.\n\n## Ce qu’écobalyse mesure\n\nL’écobalyse.",
  ),
  "pages/equipes.md": page("/equipes/", "Les équipes", "Un tableau & des <em>notes</em> sur R&D."),
  "pages/vide.md": "---\npermalink: /rien/\ntitle: Rien que le titre\n---\n",
  "pages/image.md": page("/schema/", "Le schéma d’ensemble", "***\n\n— !"),
  "pages/cachee.md": page("/cachee/", "Page cachée", "Un secret bien gardé.", "robots: noindex"),
  "pages/plan.md": page("/plan-du-site/", "Plan du site", "Toutes les pages.", "layout: plan-du-site"),
  "pages/404.md": page("/404.html", "Page introuvable", "Cette adresse est introuvable."),
  "pages/en.md": page("/en/", "About us", "The history of our teams.", "lang: en"),
  "pages/blog.md": page("/blog/", "Le blog", "Nos récits.", "layout: blog"),
  "posts/2026-09-08-dossier.md":
    '---\ntitle: "Ce que DossierFacile a changé"\n---\n\nTrackDéchets aussi, avec les métiers.\n',
};

function page(permalink: string, title: string, body: string, more = "layout: page"): string {
  return `---\npermalink: ${permalink}\ntitle: "${title}"\n${more}\n---\n\n${body}\n`;
}

interface Fragment {
  url: string;
  content: string;
  meta: { title: string; langue: string; section?: string; date?: string };
}

async function index(
  content: Files = CONTENT,
  signal = new AbortController().signal,
): Promise<{ folder: string; count: number }> {
  const generator = prepareFixture(content);
  const problems = await generator.ready();
  assert.ok(!hasErrors(problems), formatProblems(problems, false));
  const folder = temporaryFolder();
  const drawn = new DrawnPages(folder);
  await renderSite(generator, folder, { drawn });
  return { folder: join(folder, "pagefind"), count: await writeSearchIndex(drawn, folder, { signal }) };
}

function readFragment(name: string): Fragment {
  const text = gunzipSync(readFileSync(join(folder, "fragment", name))).toString("utf8");
  return JSON.parse(text.slice(text.indexOf("{")));
}

const { folder, count } = await index();
const fragments = readdirSync(join(folder, "fragment")).map(readFragment);
const urlOf = (id: string) => readFragment(`${id}.pf_fragment`).url;
const fragment = (url: string): Fragment => {
  const found = fragments.find((one) => one.url === url);
  assert.ok(found, `${url} is not indexed`);
  return found;
};

test("readable pages are indexed; hidden ones, redirections, the site map and the 404 page are not", () => {
  const urls = fragments.map(({ url }) => url).sort();
  assert.deepEqual(urls, [
    "/",
    POST,
    "/blog/",
    "/en/",
    "/equipes/",
    "/equipes/metiers",
    "/rien/",
    "/schema/",
  ]);
  assert.equal(count, urls.length);
});

test("only the text of the page is indexed, after its title", () => {
  const text = joinElisions(fragment("/equipes/").content);
  assert.equal(text, "Un tableau & des notes sur R&D.");
  assert.equal(fragment("/rien/").content, "Rien que le titre.");
  // Nothing but a line and a mark: its title is what can be looked for.
  assert.equal(joinElisions(fragment("/schema/").content), "Le schéma d’ensemble.");
  assert.doesNotMatch(fragment("/blog/").content, /DossierFacile/);
});

test("a page has its title, its language, its section and its date", () => {
  const { meta } = fragment(POST);
  assert.equal(meta.title, "Ce que DossierFacile a changé");
  assert.equal(meta.date, "8 septembre 2026");
  assert.equal(revealWords(meta.section ?? ""), "Le blog");
  assert.equal(revealWords(fragment("/equipes/metiers").meta.section ?? ""), "Les équipes");
  assert.equal(revealWords(fragment("/en/").meta.langue), "en");
});

test("the summary tells the languages, and the kind of every page", () => {
  const { languages, kinds } = JSON.parse(readFileSync(join(folder, "summary.json"), "utf8"));
  assert.deepEqual(languages, ["en", "fr"]);
  const urls = Object.entries(kinds).map(([kind, ids]) => [
    kind,
    (ids as string[]).map((id) => urlOf(id)).sort(),
  ]);
  assert.deepEqual(Object.fromEntries(urls), {
    Articles: [POST],
    Pages: ["/", "/blog/", "/en/", "/equipes/", "/equipes/metiers", "/rien/", "/schema/"],
  });
});

test("nothing is published that the page does not load", () => {
  const odd = filesUnder(folder).filter(
    (file) =>
      !/^(?:fragment|index)\/|^summary\.json$|^pagefind(?:\.js|-entry\.json|\..+\.pf_meta)$|^wasm\.(?:en|fr)\./.test(
        file,
      ),
  );
  assert.deepEqual(odd, []);
});

test("two indexes of the same site are the same, byte for byte", async () => {
  const bytes = (at: string) =>
    filesUnder(at).map((file) => `${file} ${digest(readFileSync(join(at, file)))}`);
  // Four: an order left to chance could come out the same once or twice.
  for (let time = 0; time < 4; time++) assert.deepEqual(bytes((await index()).folder), bytes(folder));
});

test("a site without any page to find has an index that finds nothing", async () => {
  const empty = await index({ "pages/404.md": CONTENT["pages/404.md"] ?? "" });
  assert.equal(empty.count, 0);
});

test("a page without a word, title included, is none to find", async () => {
  const { folder } = await index({ ...CONTENT, "pages/points.md": page("/points/", "…", "—") });
  const urls = readdirSync(join(folder, "fragment")).length;
  assert.equal(urls, fragments.length);
});

test("an engine that does not start fails, in French", async () => {
  process.env.PAGEFIND_EXTENDED_BINARY_PATH = join(temporaryFolder(), "absent");
  try {
    await assert.rejects(
      index(),
      (error) =>
        error instanceof SearchIndexError &&
        /^L’index de recherche n’a pas pu être établi/.test(error.message),
    );
  } finally {
    delete process.env.PAGEFIND_EXTENDED_BINARY_PATH;
  }
});

test("a site that will not be published is not indexed", async () => {
  await assert.rejects(index(CONTENT, AbortSignal.abort()), SearchIndexError);
});

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

interface Engine {
  search(words: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** The engine of the browser, run here: it is plain JavaScript that fetches. */
async function startEngine(): Promise<Engine> {
  const server = createServer((request, response) => {
    const file = join(
      folder,
      new URL(request.url ?? "/", "http://localhost").pathname.replace("/pagefind/", ""),
    );
    response.writeHead(existsSync(file) ? 200 : 404);
    response.end(existsSync(file) ? readFileSync(file) : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => server.close());
  const copy = join(temporaryFolder(), "pagefind.mjs");
  writeFiles(join(copy, ".."), { "pagefind.mjs": readFileSync(join(folder, "pagefind.js")) });
  const { createInstance } = await import(pathToFileURL(copy).href);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pagefind/`;
  return createInstance({ basePath: address, baseUrl: "/", noWorker: true });
}

const engine = await startEngine();
const SEARCHES: [typed: string, ...urls: string[]][] = [
  ["ecobalyse", "/equipes/metiers"],
  ["Écobalyse", "/equipes/metiers"],
  ["metiers", POST, "/equipes/metiers"],
  ["métier", POST, "/equipes/metiers"],
  ["facile", POST],
  ["dossier facile", POST],
  ["dechets", POST],
  ["intrapreneur", "/equipes/metiers"],
  ["l'intrapreneur", "/equipes/metiers"],
  ["intrapreneurs", "/equipes/metiers"],
  ["« l’intrapreneur conduit »", "/equipes/metiers"],
  ["aujourd'hui", "/equipes/metiers"],
  ["septembre 2026", POST],
  ["schéma", "/schema/"],
  ["secret"],
  ["introuvable"],
];
for (const [typed, ...urls] of SEARCHES) {
  test(`“${typed}” finds ${urls.join(" and ") || "nothing"}`, async () => {
    const { results } = await engine.search(searchedWords(typed));
    const found = await Promise.all(results.map(async (result) => (await result.data()).url));
    assert.deepEqual(found.sort(), urls);
  });
}
