/** The list of objects for stores that answer as a web site: every address can be answered by one key. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { buildFor, EXPECTED_PAGES, EXPECTED_REDIRECTS, type HostedSite } from "./site.ts";

interface Listed {
  key: string;
  file: string;
  bytes: number;
  sha256: string;
  contentType: string;
  cacheControl: string;
  redirect?: string;
}

let site: HostedSite;
let list: {
  routingRules: { Redirect: object }[];
  index: string;
  error: string;
  headers: { path: string; headers: object }[];
  objects: Listed[];
};
before(async () => {
  site = await buildFor("s3");
  list = JSON.parse(readFileSync(join(site.root, "_site.s3.json"), "utf8"));
});

/** What a store answers: the key itself, and the index of a folder. */
function stored(path: string): Listed | undefined {
  const key = decodeURIComponent(path).slice(1);
  const wanted = key === "" || key.endsWith("/") ? key + list.index : key;
  return list.objects.find((object) => object.key === wanted);
}

test("every published file is listed once, with its size, its digest and its type", () => {
  assert.deepEqual([...new Set(list.objects.map(({ file }) => file))].sort(), site.files);
  assert.equal(new Set(list.objects.map(({ key }) => key)).size, list.objects.length);
  for (const { file, bytes, sha256, contentType } of list.objects) {
    const content = readFileSync(join(site.folder, file));
    assert.equal(bytes, content.length);
    assert.equal(sha256, createHash("sha256").update(content).digest("hex"));
    assert.equal(contentType === "text/html; charset=utf-8", file.endsWith(".html"), file);
  }
});

test("pages answer at their address, with and without .html", () => {
  for (const [path, file] of Object.entries(EXPECTED_PAGES)) assert.equal(stored(path)?.file, file, path);
  assert.equal(stored("/mes.aides.html")?.file, "mes.aides.html");
  assert.equal(list.objects.filter(({ file }) => file === "404.html").length, 1);
});

test("old addresses carry where they lead", () => {
  for (const [from, to] of Object.entries(EXPECTED_REDIRECTS)) assert.equal(stored(from)?.redirect, to, from);
  assert.equal(stored("/approche/")?.redirect, undefined);
});

test("files are kept as long as their name allows", () => {
  const life = (pattern: RegExp) => list.objects.find(({ key }) => pattern.test(key))?.cacheControl;
  assert.equal(life(/\.woff2$/), "public, max-age=31536000, immutable");
  assert.equal(life(/^img\//), "public, max-age=86400");
  assert.equal(life(/^index\.html$/), "public, max-age=0, must-revalidate");
});

test("what the store cannot send is listed for the network in front of it", () => {
  const named = (path: string) => Object.keys(list.headers.find((one) => one.path === path)?.headers ?? {});
  assert.ok(named("/*").includes("Content-Security-Policy"));
  assert.deepEqual(named("/api/*"), ["Access-Control-Allow-Origin"]);
});

test("folders that moved are told in the store's own words", () => {
  assert.deepEqual(list.routingRules[0], {
    Condition: { KeyPrefixEquals: "produit.s/", HttpErrorCodeReturnedEquals: "404" },
    Redirect: { HttpRedirectCode: "301", ReplaceKeyPrefixWith: "approche/" },
  });
  assert.deepEqual(list.routingRules[1]?.Redirect, { HttpRedirectCode: "301", ReplaceKeyWith: "journal/" });
});
