import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, encodePath, permalinkFault, slugOf } from "../../../scripts/content/permalink.ts";

const ADDRESSES: [permalink: string, url: string, file: string][] = [
  ["/", "/", "index.html"],
  ["/index.html", "/", "index.html"],
  ["/approche/acceleration", "/approche/acceleration", "approche/acceleration.html"],
  ["/communaute/", "/communaute/", "communaute/index.html"],
  ["/communaute/index.html", "/communaute/", "communaute/index.html"],
  ["/home.html", "/home.html", "home.html"],
  ["/404", "/404.html", "404.html"],
  ["/404.html", "/404.html", "404.html"],
  ["/fast/lauréats", "/fast/lauréats", "fast/lauréats.html"],
  ["/fast/laure\u0301ats", "/fast/lauréats", "fast/lauréats.html"],
  ["/startups/mes.aides", "/startups/mes.aides", "startups/mes.aides.html"],
  ["/startups/data.gouv.fr.html", "/startups/data.gouv.fr.html", "startups/data.gouv.fr.html"],
  ["/MEN/", "/MEN/", "MEN/index.html"],
  ["/v2.7/feed.xml", "/v2.7/feed.xml", "v2.7/feed.xml.html"],
  ["/mes.aides/", "/mes.aides/", "mes.aides/index.html"],
  ["/mon index.html", "/mon index.html", "mon index.html"],
];
for (const [permalink, url, file] of ADDRESSES) {
  test(`${JSON.stringify(permalink)} is published as ${file}`, () => {
    assert.equal(permalinkFault(permalink), undefined);
    assert.deepEqual(addressOf(permalink), { url, file });
  });
}

const FAULTS: [permalink: string, message: RegExp][] = [
  ["", /ne commence pas par/],
  ["approche/", /ne commence pas par/],
  ["./approche/", /ne commence pas par/],
  ["../approche/", /ne commence pas par/],
  ["C:\\site", /ne commence pas par/],
  ["https://beta.gouv.fr/approche/", /ne commence pas par/],
  ["/a/../../x", /sort de son dossier/],
  ["/..", /sort de son dossier/],
  ["/./a", /sort de son dossier/],
  ["/C:/site", /caractère interdit/],
  ["/a\\b", /caractère interdit/],
  ["/..\\..\\x", /caractère interdit/],
  ["/a\u0000b", /caractère interdit/],
  ["/a\nb", /caractère interdit/],
  ["/a\u007Fb", /caractère interdit/],
  ["/a%2e%2e/b", /caractère interdit/],
  ['/a"b', /caractère interdit/],
  ["/a<b>", /caractère interdit/],
  ["/a*", /caractère interdit/],
  ["/a?b=c", /« \? » ou « # »/],
  ["/a#b", /« \? » ou « # »/],
  ["//ailleurs.example/", /morceau vide/],
  ["/a//b", /morceau vide/],
  ["/a /b", /morceau vide ou entouré d’espaces/],
  [`/${"é".repeat(101)}/`, /trop longue/],
  ["/feed.xml/", /donne au dossier « feed\.xml » le nom d’un fichier/],
  ["/blog/essai.MD/suite", /donne au dossier « essai\.MD » le nom d’un fichier/],
  ["/_headers/", /le nom d’un fichier/],
  ["/_headers", /où les hébergeurs lisent leurs règles/],
  ["/blog/_Redirects", /où les hébergeurs lisent leurs règles/],
  ["/pagefind/", /dossier de l’index de recherche/],
  ["/Pagefind/pagefind.js", /dossier de l’index de recherche/],
];
for (const [permalink, message] of FAULTS) {
  test(`${JSON.stringify(permalink.slice(0, 30))} is refused`, () => {
    const fault = permalinkFault(permalink);
    assert.match(fault?.message ?? "accepted", message);
    assert.ok(fault?.hint);
  });
}

test("proposes the path of a complete address", () => {
  assert.equal(permalinkFault("https://beta.gouv.fr/a/")?.hint, "Écrivez « /a/ ».");
  assert.equal(permalinkFault("a/b")?.hint, "Écrivez « /a/b ».");
  assert.equal(permalinkFault("../a")?.hint, "Écrivez un chemin du site, par exemple « /approche/ ».");
});

const SLUGS: [name: string, slug: string][] = [
  ["FenS", "FenS"],
  ["e-inspé", "e-inspé"],
  ["e-inspe\u0301", "e-inspé"],
  ["data.gouv.fr", "data.gouv.fr"],
  ["été à Paris", "été-à-Paris"],
  ["a  —  b", "a-b"],
  ["-a-", "a"],
  ["l’été", "l-été"],
  ["a_b~c!d$e&f'(g)+h,i;j=k@l", "a_b~c!d$e&f'(g)+h,i;j=k@l"],
];
for (const [name, slug] of SLUGS) {
  test(`the file name ${JSON.stringify(name)} gives ${slug}`, () => {
    assert.equal(slugOf(name), slug);
  });
}

test("addresses are encoded for links, once only", () => {
  assert.equal(encodePath("/fast/lauréats"), "/fast/laur%C3%A9ats");
  assert.equal(encodePath("/fast/laur%C3%A9ats"), "/fast/laur%C3%A9ats");
  assert.equal(encodePath("/fast/laure\u0301ats"), "/fast/laur%C3%A9ats");
  assert.equal(encodePath("/l'été/?q=a&b#c"), "/l%27%C3%A9t%C3%A9/?q=a&b#c");
});
