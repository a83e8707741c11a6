import assert from "node:assert/strict";
import { test } from "node:test";
import { frontMatterOptions, readFrontMatter } from "../../../scripts/content/front-matter.ts";

/** What is read, without the function that locates. */
function read(text: string) {
  const { markdown, problems } = readFrontMatter(text, "page.md");
  assert.deepEqual(problems, []);
  assert.ok(markdown);
  return { data: markdown.data, body: markdown.body, bodyLine: markdown.bodyLine };
}

/** Problems as `line:column rule`. */
function faults(text: string): string[] {
  const { markdown, problems } = readFrontMatter(text, "page.md");
  assert.equal(markdown, undefined);
  return problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

const READ: [name: string, text: string, data: object, body: string, bodyLine: number][] = [
  ["keys and a body", "---\ntitle: Été\n---\nTexte\n", { title: "Été" }, "Texte\n", 4],
  ["blank lines before the body", "---\ntitle: A\n---\n\n\nTexte", { title: "A" }, "\n\nTexte", 4],
  ["no body, and no last line end", "---\ntitle: A\n---", { title: "A" }, "", 3],
  ["blanks after the dashes", "---  \ntitle: A\n--- \nTexte", { title: "A" }, " \nTexte", 3],
  ["empty front matter", "---\n---\nTexte", {}, "Texte", 3],
  ["comments only", "---\n# rien\n---\nTexte", {}, "Texte", 4],
  ["dashes in the body", "---\ntitle: A\n---\na\n\n---\n\nb", { title: "A" }, "a\n\n---\n\nb", 4],
  ["dates, kept as text", "---\ndate: 2021-04-22\n---\n", { date: "2021-04-22" }, "", 4],
  [
    "yes and no, which are words",
    "---\na: yes\nb: no\nc: true\n---\n",
    { a: "yes", b: "no", c: true },
    "",
    6,
  ],
];
for (const [name, text, data, body, bodyLine] of READ) {
  test(`reads ${name}`, () => {
    assert.deepEqual(read(text), { data, body, bodyLine });
  });
}

const REFUSED: [name: string, text: string, told: string[]][] = [
  ["an empty file", "", ["1:1 empty-file"]],
  ["a blank file", " \n\n", ["1:1 empty-file"]],
  ["no front matter", "# Titre\n", ["1:1 front-matter-missing"]],
  ["front matter after a blank line", "\n---\ntitle: A\n---\n", ["1:1 front-matter-missing"]],
  ["front matter that is never closed", "---\ntitle: A\n\nTexte\n", ["1:1 front-matter-unclosed"]],
  ["a single line of dashes", "---", ["1:1 front-matter-unclosed"]],
  ["front matter in JavaScript", "---js\n{ title: 1 }\n---\n", ["1:1 front-matter-language"]],
  ["front matter in JSON", '---json\n{ "title": 1 }\n---\n', ["1:1 front-matter-language"]],
  ["a fourth dash", "----\ntitle: A\n----\n", ["1:1 front-matter-language"]],
  ["a fourth dash at the end", "---\ntitle: A\n----\nTexte\n---\n", ["3:1 front-matter-fence"]],
  ["a word after the last dashes", "---\ntitle: A\n---fin\n", ["3:1 front-matter-fence"]],
  ["a list", "---\n- a\n- b\n---\n", ["2:1 front-matter-shape"]],
  ["a sentence", "---\nbonjour\n---\n", ["2:1 front-matter-shape"]],
  ["a number", "---\n12\n---\n", ["2:1 front-matter-shape"]],
  ["YAML that does not parse", '---\ntitle: A\nsubtitle: "B\n---\n', ["3:11 yaml"]],
  ["a key written twice", "---\ntitle: A\ntitle: B\n---\n", ["3:1 yaml"]],
];
for (const [name, text, told] of REFUSED) {
  test(`refuses ${name}`, () => {
    assert.deepEqual(faults(text), told);
  });
}

test("only a page is given the front matter of a page for a model", () => {
  const hint = (file: string) => readFrontMatter("Du texte.\n", file).problems[0]?.hint ?? "";
  assert.match(hint("content/pages/approche/a.md"), /\n {4}layout: page\n/);
  assert.match(hint("content/organisations/idfm"), /^Commencez comme un fichier voisin/);
});

test("refuses a broken file each time it is read", () => {
  const text = "---\ntitle: [\n---\n";
  assert.deepEqual(faults(text), faults(text));
});

test("locates keys by the lines of the file", () => {
  const { markdown } = readFrontMatter("---\nlayout: page\ntitle:  Été\n---\n", "page.md");
  assert.deepEqual(markdown?.locate(["title"], "key"), { line: 3, column: 1 });
  assert.deepEqual(markdown?.locate(["title"], "value"), { line: 3, column: 9 });
});

test("runs no code in front matter, Eleventy's own included", () => {
  const { engines } = frontMatterOptions;
  for (const language of ["js", "javascript", "jsLegacy", "json"] as const) {
    assert.throws(() => engines[language](), /YAML/);
  }
  assert.deepEqual(engines.yaml("a: 1"), { a: 1 });
});
