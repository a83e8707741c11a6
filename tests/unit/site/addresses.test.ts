import assert from "node:assert/strict";
import { test } from "node:test";
import { barePath, pageAddress, postAddress, postName } from "../../../scripts/site/addresses.ts";
import { pageRecord } from "./support.ts";

const BY_FILE: [path: string, url: string, file: string][] = [
  ["index", "/", "index.html"],
  ["approche/index", "/approche/", "approche/index.html"],
  ["approche/manifeste", "/approche/manifeste", "approche/manifeste.html"],
  ["404", "/404.html", "404.html"],
  ["fast/lauréats", "/fast/lauréats", "fast/lauréats.html"],
  ["MEN", "/MEN", "MEN.html"],
  ["startups/mes.aides", "/startups/mes.aides", "startups/mes.aides.html"],
  ["été à Paris", "/été-à-Paris", "été-à-Paris.html"],
  ["Les pages/réindex", "/Les-pages/réindex", "Les-pages/réindex.html"],
];
for (const [path, url, file] of BY_FILE) {
  test(`without a permalink, ${path}.md is published at ${url}`, () => {
    assert.deepEqual(pageAddress(pageRecord(path)), { url, file });
  });
}

test("a permalink wins over the file's path", () => {
  assert.deepEqual(pageAddress(pageRecord("a/b", { permalink: "/c/" })), {
    url: "/c/",
    file: "c/index.html",
  });
});

const NAMES: [path: string, day: string | undefined, slug: string][] = [
  ["2021-04-22-gamma-I-bilan", "2021-04-22", "gamma-I-bilan"],
  ["2021/2021-04-22-FenS", "2021-04-22", "FenS"],
  ["2023-02-29-impossible", undefined, "impossible"],
  ["sans-date", undefined, "sans-date"],
  ["2021-04-22", undefined, "2021-04-22"],
  ["2021-04-22-l'été à Paris", "2021-04-22", "l'été-à-Paris"],
];
for (const [path, day, slug] of NAMES) {
  test(`the post ${path}.md is named ${slug} and dated ${day ?? "by nothing"}`, () => {
    assert.deepEqual(postName(path), { day, slug });
  });
}

test("a post's address holds its categories, in lower case, its date and its name with its case", () => {
  assert.equal(
    postAddress(["dinsic"], "2021-04-22", "gamma-I-bilan").url,
    "/dinsic/2021/04/22/gamma-I-bilan/",
  );
  assert.equal(
    postAddress(["General", "presse"], "2018-01-02", "a").file,
    "general/presse/2018/01/02/a/index.html",
  );
  assert.equal(postAddress([], "2018-01-02", "FenS").url, "/2018/01/02/FenS/");
});

const BARE: [url: string, bare: string][] = [
  ["/", "/"],
  ["/index.html", "/"],
  ["/a/", "/a"],
  ["/a", "/a"],
  ["/a.html", "/a"],
  ["/a/index.html", "/a"],
  ["/a.b", "/a.b"],
  ["/mon-index.html", "/mon-index"],
];
for (const [url, bare] of BARE) {
  test(`${url} compares as ${bare}`, () => assert.equal(barePath(url), bare));
}
