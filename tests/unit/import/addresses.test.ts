/** Addresses and redirects: each to one document, those of servers in one list. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readNetlify, readNginx, type ServerRule } from "../../../scripts/import/addresses/rules.ts";
import { bring, folderOf } from "./support.ts";

const told = (rules: ServerRule[]) => rules.map(({ line, from, to }) => [line, from, to]);

test("Netlify's rules: pages, folders, and what a list cannot say", () => {
  const text = [
    "# une remarque",
    "/a /b",
    "/a/* /b/:splat 301",
    "/a/* /b 301!",
    "/a/*/c /b",
    "/a/:id /b/:id",
    "/a /b Country=fr",
    "/a* /b",
    "/a /b 200",
    "/a",
    "/x https://example.org/ # fin",
  ].join("\n");
  assert.deepEqual(told(readNetlify(text)), [
    [2, "/a", "/b"],
    [3, "/a/*", "/b/*"],
    [4, "/a/*", "/b"],
    [5, undefined, undefined],
    [6, undefined, undefined],
    [7, undefined, undefined],
    [8, undefined, undefined],
    [9, undefined, undefined],
    [10, undefined, undefined],
    [11, "/x", "https://example.org/"],
  ]);
});

test("nginx's rules: the same, and lines that redirect nothing are passed over", () => {
  const text = [
    "server {",
    "  rewrite ^/a/(.*)$ $scheme://$http_host/b/$1 permanent;",
    "  rewrite ^/a\\.html$ /b redirect;",
    "  location = /c { return 301 /d; }",
    "  rewrite ^/(x|y)$ /z permanent;",
    "  rewrite /a/(.*) /b/$1 break;",
    "  location /p { proxy_pass https://example.org; }",
    "    proxy_pass https://example.org;",
    "  # rewrite ^/e$ /f permanent;",
    "}",
  ].join("\n");
  assert.deepEqual(told(readNginx(text)), [
    [2, "/a/*", "/b/*"],
    [3, "/a.html", "/b"],
    [4, "/c", "/d"],
    [5, undefined, undefined],
    [6, undefined, undefined],
    [8, undefined, undefined],
  ]);
});

const page = (permalink: string, more = "") => `---\ntitle: T\npermalink: ${permalink}\n${more}---\nTexte.\n`;

test("a rule leads to the page that answers in the end, whatever the path between", () => {
  const { data, notes } = bring({
    "_pages/a.md": page("/nouvelle/", "redirect_from:\n  - /entre\n"),
    "_pages/b.md": page("/ailleurs", "redirect_to: https://example.org/\n"),
    _redirects: "/vieille /entre/\n/partie /ailleurs\n",
  });
  assert.equal(
    data["redirects.yml"],
    '- { de: /vieille, vers: /nouvelle/ }\n- { de: /partie, vers: "https://example.org/" }\n',
  );
  assert.deepEqual(notes, []);
});

test("a rule for an address that a page has, or asks for, is not needed", () => {
  const { data, notes } = bring({
    "_pages/a.md": page("/a/", "redirect_from: /b\n"),
    "_pages/c.md": page("/c"),
    _redirects: "/a /c\n/b/ /c\n",
  });
  assert.deepEqual([data, notes], [{}, []]);
});

test("a rule that leads nowhere is told at its line", () => {
  const { notes } = bring({ _redirects: "/x /absente\n/y/* /z/:splat\n" });
  assert.deepEqual(notes, [
    "site/_redirects:1 « /x /absente » n’est pas repris : « /absente » n’est l’adresse d’aucune page du site.",
    "site/_redirects:2 « /y/* /z/:splat » n’est pas repris : « /z/* » n’est l’adresse d’aucune page du site.",
  ]);
});

test("a folder of products that moved keeps what follows, once for two servers", () => {
  const { data } = bring({
    "content/_startups/x.md": "---\ntitle: X\n---\n",
    _redirects: "/startup/* /startups/:splat\n",
    "servers.conf.erb": "rewrite ^/startup/(.*)$ /startups/$1 permanent;\n",
  });
  assert.equal(data["redirects.yml"], "- { de: /startup/*, vers: /startups/* }\n");
});

test("two pages with one address: the second is told and left out", () => {
  const { files, notes } = bring({ "_pages/a.md": page("/x"), "_pages/b.md": page("/X/") });
  assert.deepEqual(Object.keys(files), ["pages/a.md"]);
  assert.deepEqual(notes, [
    "site/_pages/b.md:3 l’adresse « /X/ » est déjà celle de pages/a.md : cette page n’est pas reprise.",
  ]);
});

test("a page that stands in the tree already keeps its address", () => {
  const into = folderOf({ "pages/ici.md": page("/x") });
  const { files, notes } = bring({ "_pages/b.md": page("/x") }, { into });
  assert.deepEqual(Object.keys(files), ["pages/ici.md"]);
  assert.match(notes[0] ?? "", /est déjà celle de pages\/ici\.md/);
});

test("of two documents that claim a former address the last wins, as it used to; a page wins over both", () => {
  const claim = "redirect_from:\n  - /vieux\n  - /c\n";
  const { files, notes } = bring({
    "_pages/a.md": page("/a", claim),
    "_pages/b.md": page("/b", claim),
    "_pages/c.md": page("/c/"),
  });
  assert.equal(files["pages/a.md"], page("/a"));
  assert.equal(files["pages/b.md"], page("/b", "redirect_from:\n  - /vieux\n"));
  assert.equal(notes.length, 3);
});

test("a document may list its own address written otherwise", () => {
  const { files } = bring({
    "_pages/a.md": page("/a", "redirect_from:\n  - /a/\n  - /a\n  - /b\n  - /b.html\n"),
  });
  assert.equal(files["pages/a.md"], page("/a", "redirect_from:\n  - /a/\n  - /b\n  - /b.html\n"));
});

test("a redirect of the new site that a page now answers is told at its line", () => {
  const { notes } = bring({ "_pages/a.md": page("/postuler") });
  assert.deepEqual(notes, [
    "_data/redirects.yml:1 l’adresse « /postuler/ » est désormais celle de pages/a.md.",
  ]);
});
