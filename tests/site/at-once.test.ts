/** A mistake in a front matter hides no other: the body of the file, and its other keys, are checked at once. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { prepareFixture } from "./build.ts";
import type { Files } from "./project.ts";

/** Data that points nowhere, so that a fixture has no fault but its own. */
const QUIET: Files = {
  "_data/navigation.yml": "principale: []\n",
  "_data/footer.yml": "description: Pied de page.\ncolonnes: []\nobligatoires: []\n",
  "_data/redirects.yml": "[]\n",
  "_data/sidebars/sidebar-demarche.yml": "titre: La démarche\nentrees: []\n",
};

/** Place and rule of each problem. */
async function told(content: Files): Promise<string[]> {
  const problems = await prepareFixture(content, { project: QUIET, links: "error" }).ready();
  return problems.map(({ file, line, rule }) => `${file.replace("content/", "")}:${line} ${rule}`);
}

const BODY = "Un [lien](/rien/).\n\n:::encart\nTexte\n:::\n\n![](/img/absente.png)\n\n<script>a</script>\n";
const OF_BODY = (file: string, line: number) => [
  `${file}:${line} dead-link`,
  `${file}:${line + 2} unknown-container`,
  `${file}:${line + 6} missing-image`,
  `${file}:${line + 8} forbidden-html`,
];

const FRONT_MATTERS: [what: string, text: string, mistakes: string[], bodyLine: number][] = [
  ["an unknown key", "---\ntitel: A\n---\n", ["pages/a.md:2 unknown-key"], 4],
  ["a missing title", "---\nlayout: page\n---\n", ["pages/a.md:1 missing-key"], 4],
  ["an unknown layout", "---\ntitle: A\nlayout: pages\n---\n", ["pages/a.md:3 unknown-value"], 5],
  ["YAML that does not parse", "---\ntitle: A: B\n---\n", ["pages/a.md:2 yaml"], 4],
  ["a list of keys", "---\n- title\n---\n", ["pages/a.md:2 front-matter-shape"], 4],
  ["no front matter", "", ["pages/a.md:1 front-matter-missing"], 1],
  ["a front matter that comes late", "\n---\ntitle: A\n---\n", ["pages/a.md:1 front-matter-missing"], 5],
  ["a front matter closed otherwise", "---\ntitle: A\n----\n", ["pages/a.md:3 front-matter-fence"], 4],
  ["a front matter never closed", "---\ntitle: A\n\n", ["pages/a.md:1 front-matter-unclosed"], 4],
];
for (const [what, text, mistakes, line] of FRONT_MATTERS) {
  test(`beside ${what}, every mistake of the body is told`, async () => {
    const found = await told({ "pages/a.md": text + BODY });
    assert.deepEqual(found, [...mistakes, ...OF_BODY("pages/a.md", line)]);
  });
}

test("beside a wrong key, what the other keys name is checked too", async () => {
  const keys = ["title: A", "draft: oui", "additional_css: rien.css", "image: /img/absente.png"];
  const found = await told({
    "pages/a.md": `---\n${[...keys, "sidebar: rien", "layout: with-sidebar"].join("\n")}\n---\n`,
    "posts/2026-01-01-b.md": "---\ntitle: B\nlang: français\ncategories: rien\n---\n[lien](/rien/)\n",
  });
  assert.deepEqual(found, [
    "pages/a.md:3 wrong-type",
    "pages/a.md:4 unknown-asset",
    "pages/a.md:5 missing-image",
    "pages/a.md:6 unknown-sidebar",
    "posts/2026-01-01-b.md:3 lang",
    "posts/2026-01-01-b.md:4 unknown-category",
    "posts/2026-01-01-b.md:6 dead-link",
  ]);
});

test("the records of the catalogue are checked whole, and none is unknown for a mistake of its own", async () => {
  const startup =
    "title: A\nmission: B\nincubator: inc\ncontact: a@b.fr\nphases:\n  - { name: rien, start: 2024-01-01 }";
  const found = await told({
    "startups/a.md": `---\n${startup}\nstats: oui\n---\n[lien](/rien/)\n`,
    "startups/c.md": "---\ntitle: C\n---\n:::encart\nTexte\n:::\n",
    "incubators/inc.md": "---\ntitle: I\nhighlighted_startups: [a, absente]\n---\n",
    "pages/p.md": "---\ntitle: P\n---\n[a](/startups/a.html) [i](/incubateurs/inc.html)\n",
  });
  assert.deepEqual(found, [
    "incubators/inc.md:1 missing-key",
    "incubators/inc.md:3 unknown-reference",
    "startups/a.md:7 unknown-word",
    "startups/a.md:8 wrong-type",
    "startups/a.md:10 dead-link",
    ...["startups/c.md:1 missing-key", "startups/c.md:1 missing-key"],
    ...["startups/c.md:1 missing-key", "startups/c.md:1 missing-key"],
    "startups/c.md:4 unknown-container",
  ]);
});

test("nothing is told that only follows from a mistake", async () => {
  const found = await told({
    // Its layout would want a menu, its menu would want a layout.
    "pages/a.md": "---\ntitle: A\nlayout: with-sidebar\nsidbar: sidebar-demarche\n---\n",
    "pages/b.md": "---\ntitle: B\nlayuot: with-sidebar\nsidebar: sidebar-demarche\n---\n## Partie\n",
    "pages/c.md": "---\ntitle: C\ntraductions: /b\nredirect_from: /vieux/\n---\n",
    "posts/article.md": "---\ntitle: D\ndates: 2026-01-01\n---\n",
    "pages/e.md": "---\ntitle: E\ntraduction: /c\nlang: en\n---\n[a](/a) [b](/b#partie) [v](/vieux/)\n",
  });
  assert.deepEqual(found, [
    "pages/a.md:4 unknown-key",
    "pages/b.md:3 unknown-key",
    "pages/c.md:3 unknown-key",
    "posts/article.md:3 unknown-key",
  ]);
});

test("an anchor that a page with a mistake does not have is told, unless its layout is unknown", async () => {
  const found = await told({
    "pages/a.md": "---\ntitle: A\ndraft: oui\n---\n## Partie\n",
    "pages/b.md": "---\ntitle: B\nlayout: rien\n---\n## Partie\n",
    "pages/c.md": "---\ntitle: C\n---\n[a](/a#partie) [a](/a#absente) [b](/b#absente)\n",
  });
  assert.deepEqual(found, [
    "pages/a.md:3 wrong-type",
    "pages/b.md:3 unknown-value",
    "pages/c.md:4 dead-link",
  ]);
});

test("the text of a draft, or of a page that leads elsewhere, is left alone as without the mistake", async () => {
  const found = await told({
    "pages/a.md": `---\ntitle: A\ndraft: true\ntitel: B\n---\n${BODY}`,
    "pages/b.md": `---\ntitle: A\nredirect_to: /c/\ntitel: B\n---\n${BODY}`,
    "pages/c.md": "---\ntitle: A\npermalink: /c/\n---\n",
  });
  assert.deepEqual(found, ["pages/a.md:4 unknown-key", "pages/b.md:4 unknown-key"]);
});

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, "utf16le"));
const UNDECODED: [what: string, bytes: (text: string) => Uint8Array | string, mistakes: string[]][] = [
  ["Latin-1", latin1, ["pages/a.md:2 encoding"]],
  ["UTF-16", utf16, ["pages/a.md:1 encoding"]],
  ["line ends of an old kind", (text) => text.replaceAll("\n", "\r"), ["pages/a.md:1 line-endings"]],
  [
    "forbidden characters",
    (text) => text.replace("é", "\u0000").replace("Un", "U\u202en"),
    ["pages/a.md:2 control-character", "pages/a.md:7 control-character"],
  ],
];
for (const [what, bytes, mistakes] of UNDECODED) {
  test(`in a file with ${what}, every other mistake is told, and its address is known`, async () => {
    const text = "---\ntitle: Été\npermalink: /été/\nimage: /img/absente.png\ndraft: oui\n---\n";
    const found = await told({
      "pages/a.md": bytes(text + BODY),
      "pages/b.md": "---\ntitle: B\n---\n[a](/été/)\n",
    });
    const others = [...OF_BODY("pages/a.md", 7), "pages/a.md:4 missing-image", "pages/a.md:5 wrong-type"];
    assert.deepEqual(found.toSorted(), [...mistakes, ...others].toSorted());
  });
}

test("the address of a file that is too large is known, what is no text has none", async () => {
  const found = await told({
    "pages/a.md": `---\ntitle: A\npermalink: /grande/\n---\n${"mot ".repeat(200_000)}`,
    "pages/b.md": Uint8Array.from({ length: 400 }, (_, index) => index % 256),
    "pages/c.md": "---\ntitle: C\n---\n[a](/grande/) [b](/b)\n",
  });
  assert.deepEqual(found, ["pages/a.md:undefined file-too-large", "pages/b.md:2 encoding"]);
});
