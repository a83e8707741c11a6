/** A former site is not to be trusted: nothing is followed, run, or written elsewhere; nothing of ours is lost. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Destination } from "../../../scripts/import/destination.ts";
import { bring, filesOf, folderOf, temporaryFolder } from "./support.ts";

const PAGE = "---\ntitle: T\npermalink: /t\n---\nTexte.\n";
const links = process.platform === "win32" ? { skip: "symbolic links ask for rights" } : {};

test("links in the former site are told, not followed, files and folders alike", links, () => {
  const secret = folderOf({ "secret.md": PAGE, "secret.svg": "<svg/>" });
  const site = folderOf({ "_pages/a.md": PAGE });
  mkdirSync(join(site, "img"));
  symlinkSync(join(secret, "secret.md"), join(site, "_pages/b.md"));
  symlinkSync(secret, join(site, "_pages/dossier"), "dir");
  symlinkSync(join(secret, "secret.svg"), join(site, "img/c.svg"));
  symlinkSync(secret, join(site, "_data"), "dir");
  const { files, notes } = bring(site);
  assert.deepEqual(Object.keys(files), ["pages/a.md"]);
  assert.deepEqual(
    notes,
    ["_data", "_pages/b.md", "_pages/dossier", "img/c.svg"].map(
      (path) => `site/${path} ce lien symbolique n’est pas suivi.`,
    ),
  );
});

test("a link laid in the new tree does not carry what is written", links, () => {
  const [elsewhere, into] = [temporaryFolder(), temporaryFolder()];
  symlinkSync(elsewhere, join(into, "posts"), "dir");
  const { notes } = bring(
    { "_posts/2020-01-01-a.md": "---\ntitle: T\ncategories: articles\n---\n" },
    { into },
  );
  assert.deepEqual(filesOf(elsewhere), {});
  assert.match(notes[0] ?? "", /content\/posts\/2020-01-01-a\.md n’est pas écrit/);
});

test("a path that climbs is refused", () => {
  const folder = temporaryFolder();
  const destination = new Destination(join(folder, "a"), "a");
  for (const path of ["../b", "x/../../b", "/b", "x//b", "."]) {
    assert.equal(destination.write(path, new Uint8Array()), "refused");
  }
  assert.deepEqual(filesOf(folder), {});
});

test("a file that is there already and differs stays, and is told", () => {
  const into = folderOf({ "pages/a.md": "---\ntitle: Corrigé\npermalink: /t\n---\n" });
  const { files, notes } = bring({ "_pages/a.md": PAGE }, { into });
  assert.equal(files["pages/a.md"], "---\ntitle: Corrigé\npermalink: /t\n---\n");
  assert.deepEqual(notes, [
    "site/_pages/a.md content/pages/a.md existe déjà et diffère : il est laissé tel quel.",
  ]);
});

test("run twice, it changes nothing, lists included, and says the same", () => {
  const site = folderOf({
    "_pages/a.md": PAGE.replace("title: T", "title: T\nlayout: vitrine\ninconnue: oui"),
    "img/a.svg": "<svg/>",
    _redirects: "/vieille /t\n",
  });
  const first = bring(site);
  const second = bring(site, { into: first.content });
  assert.deepEqual(second.files, first.files);
  assert.deepEqual(second.notes, first.notes);
  assert.equal(second.data["redirects.yml"], first.data["redirects.yml"]);
});

test("what completes a list of the site keeps its lines, and is not added twice", () => {
  const folder = folderOf({ "redirects.yml": "# Nos redirections.\n- { de: /a, vers: /b }" });
  const destination = new Destination(folder, "_data");
  assert.equal(destination.complete("redirects.yml", "autre\n"), "written");
  assert.equal(destination.complete("redirects.yml", "autre\n"), "unchanged");
  assert.equal(readFileSync(join(folder, "redirects.yml"), "utf8"), "autre\n");
});

test("a file that is not plain UTF-8 is told and left out, and the others come", () => {
  const site = folderOf({ "_pages/a.md": PAGE });
  writeFileSync(join(site, "_pages/b.md"), Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xe9));
  writeFileSync(join(site, "_pages/c.md"), new Uint8Array(1_500_000));
  const { files, problems } = bring(site);
  assert.deepEqual(Object.keys(files), ["pages/a.md"]);
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ["encoding", "file-too-large"],
  );
});

test("only pictures come, under a name that the site can publish", () => {
  const { files, notes } = bring({
    "img/a.svg": "<svg/>",
    "img/b.exe": "x",
    "img/c#d.png": "x",
    "assets/images/a.svg": "<svg></svg>",
  });
  assert.deepEqual(files, { "img/a.svg": "<svg></svg>" });
  assert.equal(notes.length, 3);
});

test("a hostile page takes no time", () => {
  const marks = ["<iframe", "<script>", "{% capture a %}", "<div>", "`", "{{", "<!--", "<p>", "# a\n<h1>"];
  const started = performance.now();
  for (const mark of marks) bring({ "_pages/a.md": PAGE + mark.repeat(60_000 / mark.length) });
  assert.ok(performance.now() - started < 20_000);
});
