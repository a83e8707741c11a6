/** The site behind nginx: the real one where it is installed, and always our configuration read by nginx's rules. */
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { type AskNginx, NGINX, readNginx, startNginx } from "./nginx-server.ts";
import { buildFor, EXPECTED_FOLDERS, EXPECTED_PAGES, EXPECTED_REDIRECTS, type HostedSite } from "./site.ts";

let site: HostedSite;
before(async () => {
  site = await buildFor("nginx");
});

const COMMON = ["strict-transport-security", "x-content-type-options", "x-frame-options", "referrer-policy"];
const FURTHER = [
  "cross-origin-opener-policy",
  "permissions-policy",
  "content-security-policy",
  "cache-control",
];

function behaves(start: () => Promise<AskNginx>) {
  let ask: AskNginx;
  before(async () => {
    ask = await start();
  });

  test("every published file answers with its bytes, its type and every header", async () => {
    for (const file of site.files.filter((name) => name !== "404.html")) {
      const answer = await ask(`/${encodeURI(file)}`);
      if (answer.status === 301) continue;
      assert.equal(answer.status, 200, file);
      assert.equal(answer.body, readFileSync(join(site.folder, file), "utf8"), file);
      assert.doesNotMatch(answer.headers["content-type"] ?? "", /^$/, file);
      for (const name of [...COMMON, ...FURTHER]) assert.ok(answer.headers[name], `${file}: ${name}`);
    }
  });

  test("pages answer at their address, as HTML", async () => {
    for (const [path, file] of Object.entries(EXPECTED_PAGES)) {
      const answer = await ask(path);
      assert.equal(answer.body, readFileSync(join(site.folder, file), "utf8"), path);
      assert.match(answer.headers["content-type"] ?? "", /^text\/html/);
      assert.equal(answer.headers["cache-control"], "public, max-age=0, must-revalidate");
    }
  });

  test("one address answers whether written x, x.html, x/ or x/index.html", async () => {
    for (const path of ["/approche", "/approche/index.html", "/mes.aides.html"]) {
      assert.equal((await ask(path)).status, 200, path);
    }
  });

  test("old addresses redirect for good, however they are written", async () => {
    const encoded = (to: string) => to.replaceAll("$", "%24");
    for (const [from, to] of Object.entries(EXPECTED_REDIRECTS)) {
      const { status, location } = await ask(from);
      assert.deepEqual([status, location], [301, encoded(to)], from);
    }
    for (const [from, to] of Object.entries(EXPECTED_FOLDERS)) {
      const { status, location } = await ask(from);
      assert.deepEqual([status, location], [301, to], from);
    }
    assert.equal((await ask("/journal/")).status, 200);
    for (const from of ["/demarche", "/demarche/index.html", "/vieille-page.html", "/fast", "/fast.html"]) {
      assert.equal((await ask(from)).location, "/approche/", from);
    }
  });

  test("what does not exist is told by the site's own page, with every header", async () => {
    for (const path of ["/absente", "/assets/absente.css", "/_headers", "/api/absente"]) {
      const answer = await ask(path);
      assert.equal(answer.status, 404, path);
      assert.match(answer.body, /<h1[^>]*>Page introuvable/);
      assert.equal(answer.headers["cache-control"], "public, max-age=0, must-revalidate", path);
      for (const name of COMMON) assert.ok(answer.headers[name], name);
    }
  });

  test("programs may be compiled on the search page only", async () => {
    for (const path of ["/", "/approche/", "/recherche/", "/recherche", "/redirects.json"]) {
      const policy = (await ask(path)).headers["content-security-policy"] ?? "";
      assert.equal(policy.includes("'wasm-unsafe-eval'"), path.startsWith("/recherche"), path);
    }
  });

  test("fingerprinted files are kept a year, images a day; the open data are open", async () => {
    const font = site.files.find((file) => file.endsWith(".woff2"));
    assert.match((await ask(`/${font}`)).headers["cache-control"] ?? "", /max-age=31536000, immutable/);
    assert.equal((await ask("/img/photo.png")).headers["cache-control"], "public, max-age=86400");
    assert.equal((await ask("/redirects.json")).headers["access-control-allow-origin"], "*");
    assert.equal((await ask("/")).headers["access-control-allow-origin"], undefined);
  });
}

describe("nginx's configuration, read by its rules", () => behaves(async () => readNginx(site.root)));

// CI installs nginx; elsewhere the report says that it is missing.
const missing = NGINX === undefined && "nginx is not installed here: only the reading above was tried";
describe("the real nginx", { skip: missing }, () => {
  let server: Awaited<ReturnType<typeof startNginx>>;
  behaves(async () => {
    server = await startNginx(site.root);
    return server.ask;
  });
  after(() => server.stop());

  test("text is compressed, and a file not changed is not sent again", async () => {
    const first = await server.ask("/", { "accept-encoding": "gzip" });
    assert.equal(first.headers["content-encoding"], "gzip");
    const again = await server.ask("/", { "if-none-match": first.headers.etag ?? "" });
    assert.equal(again.status, 304);
  });

  test("a text that was compressed beforehand is sent as it is", async () => {
    const { root, folder } = await buildFor("nginx", "--compress");
    const compressed = await startNginx(root);
    const { headers } = await compressed.ask("/", { "accept-encoding": "gzip" });
    await compressed.stop();
    assert.equal(headers["content-encoding"], "gzip");
    assert.equal(Number(headers["content-length"]), statSync(join(folder, "index.html.gz")).size);
  });
});
