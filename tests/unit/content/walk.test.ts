import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { walkContent } from "../../../scripts/content/walk.ts";
import { type Files, temporaryFolder, writeFiles } from "../../site/project.ts";

function tree(files: Files): string {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return folder;
}

function walk(folder: string) {
  const { documents, images, problems } = walkContent(folder, "content", ["pages", "posts"]);
  return {
    pages: documents.get("pages")?.map(({ relative }) => relative),
    posts: documents.get("posts")?.map(({ relative }) => relative),
    images: images.map(({ relative }) => relative),
    problems: problems.map(({ file, rule }) => `${file} ${rule}`),
  };
}

test("lists Markdown by collection and images, in byte order, whatever the depth", () => {
  const folder = tree({
    "pages/b.md": "",
    "pages/a/z.md": "",
    "pages/MEN.md": "",
    "pages/été.MD": "",
    "posts/2021-01-01-x.md": "",
    "img/a/b.PNG": "",
    "img/c.svg": "",
  });
  assert.deepEqual(walk(folder), {
    pages: ["MEN.md", "a/z.md", "b.md", "été.MD"],
    posts: ["2021-01-01-x.md"],
    images: ["a/b.PNG", "c.svg"],
    problems: [],
  });
});

test("a name in NFD is read in NFC", () => {
  assert.deepEqual(walk(tree({ "pages/e\u0301te\u0301.md": "" })).pages, ["été.md"]);
});

test("files and folders that start with a dot are left alone", () => {
  const folder = tree({ ".DS_Store": "", "pages/.a.md.swp": "", "pages/.git/x.js": "", "pages/a.md": "" });
  assert.deepEqual(walk(folder), { pages: ["a.md"], posts: [], images: [], problems: [] });
});

const CODE = [
  "a.11ty.js",
  "a.11tydata.js",
  "a.11tydata.json",
  "a.js",
  "a.mjs",
  "a.cjs",
  "a.ts",
  "a.json",
  "a.njk",
  "a.liquid",
  "a.html",
  "a.htm",
  "A.HTML",
  "a.webc",
  "a.hbs",
  "a.ejs",
];
for (const name of CODE) {
  test(`refuses ${name} as code`, () => {
    const { problems } = walkContent(tree({ [`pages/x/${name}`]: "" }), "content", ["pages"]);
    assert.deepEqual(
      problems.map(({ file, rule }) => `${file} ${rule}`),
      [`content/pages/x/${name} forbidden-file`],
    );
    assert.match(problems[0]?.message ?? "", /du code ou un gabarit/);
  });
}

const REFUSED: [path: string, rule: string][] = [
  ["pages/notes.txt", "forbidden-file"],
  ["pages/sans-extension", "forbidden-file"],
  ["pages/page.mdx", "forbidden-file"],
  ["pages/photo.png", "image-place"],
  ["img/page.md", "forbidden-file"],
  ["img/script.js", "forbidden-file"],
  ["img/page.html", "forbidden-file"],
  ["egaree.md", "misplaced-file"],
  ["code.js", "forbidden-file"],
  ["photo.png", "image-place"],
  ["pages/a#b.md", "file-name"],
  ["pages/c?d.md", "file-name"],
  ["pages/100%.md", "file-name"],
  ["pages/a\nb.md", "file-name"],
  ["pages/<img onerror=x>.md", "file-name"],
  ["img/a:b.png", "file-name"],
  [`pages/${"x".repeat(201)}.md`, "file-name"],
  [`pages/${"é".repeat(101)}/x.md`, "file-name"],
  ["pages/-.md", "file-name"],
  ["pages/–/x.md", "file-name"],
];
for (const [path, rule] of REFUSED) {
  test(`${JSON.stringify(path)} is told as ${rule}`, () => {
    const found = walk(tree({ [path]: "" }));
    assert.deepEqual(found.problems, [`content/${path} ${rule}`]);
    assert.deepEqual([found.pages, found.images], [[], []]);
  });
}

test("an unknown folder is told with the nearest known name", () => {
  const { problems } = walkContent(tree({ "page/a.md": "" }), "content", ["pages", "posts"]);
  assert.deepEqual(
    problems.map(({ message, hint }) => `${message} ${hint}`),
    ["dossier inconnu : « page ». Vouliez-vous dire « pages » ? Dossiers connus : pages, posts, img."],
  );
});

test("symbolic links are refused wherever they stand, and never followed", () => {
  const outside = tree({ "secret.md": "secret", "folder/secret.md": "secret" });
  const folder = temporaryFolder();
  for (const place of ["pages/sub", "img"]) mkdirSync(join(folder, place), { recursive: true });
  symlinkSync(join(outside, "secret.md"), join(folder, "pages", "lien.md"));
  symlinkSync(join(outside, "folder"), join(folder, "pages", "sub", "dossier"));
  symlinkSync(join(outside, "secret.md"), join(folder, "img", "lien.png"));
  symlinkSync(join(outside, "folder"), join(folder, "posts"));
  symlinkSync(join(outside, "absent"), join(folder, "pages", "rompu.md"));
  writeFileSync(join(folder, "pages", "a.md"), "");
  assert.deepEqual(walk(folder), {
    pages: ["a.md"],
    posts: [],
    images: [],
    problems: [
      "content/img/lien.png symbolic-link",
      "content/pages/lien.md symbolic-link",
      "content/pages/rompu.md symbolic-link",
      "content/pages/sub/dossier symbolic-link",
      "content/posts symbolic-link",
    ],
  });
});
