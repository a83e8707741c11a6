/** The site as Netlify and Cloudflare Pages would answer with it, by the rules of their documentation. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { cloudflare, type Emulator, follow, netlify } from "./emulators.ts";
import { buildFor, EXPECTED_FOLDERS, EXPECTED_PAGES, EXPECTED_REDIRECTS, type HostedSite } from "./site.ts";

for (const [name, emulate] of Object.entries({ netlify, cloudflare })) {
  describe(name, () => {
    let site: HostedSite;
    let host: Emulator;
    before(async () => {
      site = await buildFor(name);
      host = emulate(site.folder);
    });

    test("every published file answers, with the common headers", () => {
      for (const file of site.files) {
        const answer = follow(host, `/${encodeURI(file)}`);
        // The pages that redirect without a host's help are reached no more.
        if (answer.location !== undefined || file === "404.html") continue;
        assert.equal(answer.status, 200, file);
        assert.equal(answer.headers["x-content-type-options"], "nosniff", file);
        assert.match(answer.headers["content-security-policy"] ?? "", /^default-src 'none'; [^,]*$/, file);
      }
    });

    test("pages answer at their address", () => {
      for (const [path, file] of Object.entries(EXPECTED_PAGES)) assert.equal(host(path).file, file, path);
    });

    test("old addresses answer with a permanent redirect, with or without a final slash", () => {
      for (const [from, to] of Object.entries(EXPECTED_REDIRECTS)) {
        assert.deepEqual([host(from).status, host(from).location], [301, to], from);
      }
      for (const [from, to] of Object.entries(EXPECTED_FOLDERS)) {
        assert.deepEqual([host(from).status, host(from).location], [301, to], from);
      }
      assert.equal(host("/journal/").file, "journal/index.html");
      assert.equal(follow(host, "/demarche").file, "approche/index.html");
    });

    test("what does not exist is told by the site's own page", () => {
      assert.deepEqual([host("/absente").status, host("/absente").file], [404, "404.html"]);
    });

    test("files whose name tells their bytes are kept a year, pages are asked anew", () => {
      const kept = site.files.filter((file) =>
        /max-age=31536000, immutable/.test(host(`/${encodeURI(file)}`).headers["cache-control"] ?? ""),
      );
      assert.ok(kept.some((file) => file.endsWith(".woff2")));
      for (const file of kept)
        assert.match(file, /[./][0-9a-f]{10}\.|[_/][0-9a-z]+_[0-9a-f]+\.pf_|\.[a-z]+_[0-9a-f]+\.pf_meta/);
      for (const path of Object.keys(EXPECTED_PAGES)) {
        assert.equal(host(path).headers["cache-control"], "public, max-age=0, must-revalidate");
      }
      assert.equal(host("/img/photo.png").headers["cache-control"], "public, max-age=86400");
    });

    test("other sites may read the open data, and nothing else", () => {
      const open = (path: string) => host(path).headers["access-control-allow-origin"];
      assert.equal(open("/redirects.json"), "*");
      assert.equal(open("/api/v3/startups.json"), "*");
      assert.equal(open("/"), undefined);
    });

    test("programs may be compiled on the search page only", () => {
      const allowed = (path: string) => {
        const answer = host(path);
        const header = answer.headers["content-security-policy"] ?? "";
        const html = readFileSync(join(site.folder, answer.file ?? ""), "utf8");
        const inPage = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
        return [header, inPage].every((policy) => policy.includes("wasm-unsafe-eval"));
      };
      assert.deepEqual(Object.keys(EXPECTED_PAGES).filter(allowed), ["/recherche/"]);
      if (name === "cloudflare") {
        assert.doesNotMatch(host("/").headers["content-security-policy"] ?? "", /wasm/);
      }
    });
  });
}

test("nothing is written for hosts when none is asked for", async () => {
  const { folder } = await buildFor("aucun");
  assert.throws(() => readFileSync(join(folder, "_headers")), /ENOENT/);
});
