/** The fast reader of YAML reads exactly as the complete one, or leaves the text to it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDocument } from "yaml";
import { Random } from "../../../../scripts/bench/corpus/chance/random.ts";
import { readPlainYaml } from "../../../../scripts/content/yaml/plain.ts";

/** What the complete reader makes of a text; undefined when it finds a fault. */
function complete(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false, version: "1.2" });
  return [...document.errors, ...document.warnings].length > 0 ? undefined : document.toJS();
}

const PLAIN = [
  "title: Une page",
  "title: L’essentiel, en trois points (ou quatre)\nempty:\nlist: []",
  "a: true\nb: false\nc: null\nd: 12\ne: 2021-04-22\nf: 20 avenue de Ségur",
  "missions:\n  - start: 2020-01-01\n    end: 2021-01-01\n    startups:\n      - a\n      - b-2.0\n  - start: 2022-01-01\nnext: x",
  "sponsors:\n- /organisations/a\n- /organisations/b\nlink: https://exemple.fr/a?b=c#d",
  "a: \"deux points : ici\"\nb: 'l''apostrophe'\nc: \"\"\nd: ''",
  "rgpd:\n  responsable: X\n  donnees:\n    - un\n\n    - deux\n\ncontact: a@b.fr   ",
  "  \n\na: x\n\n",
];

for (const text of PLAIN) {
  test(`plain: ${JSON.stringify(text)}`, () => {
    const read = readPlainYaml(text);
    assert.notEqual(read, undefined);
    assert.deepEqual(read, complete(text));
  });
}

const NOT_PLAIN = [
  ["several lines", "a: un\n  deux\n"],
  ["a block", "a: |\n  deux\n"],
  ["a comment", "# un\na: b"],
  ["a comment after a value", "a: b # un"],
  ["a flow list", "a: [b, c]"],
  ["an anchor", "a: &b c"],
  ["an alias", "a: *b"],
  ["a tag", "a: !!str b"],
  ["a tabulation", "a:\tb"],
  ["an escape", 'a: "\\u0000"'],
  ["a repeated key", "a: b\na: c"],
  ["a bad indent", "a:\n    - b\n  - c"],
  ["two colons", "a: b: c"],
  ["a number with a fraction", "a: 1.5"],
  ["a negative number", "a: -5"],
  ["an old octal", "a: 010"],
  ["another boolean", "a: TRUE"],
  ["an odd key", "__proto__:\n  a: b"],
  ["a text alone", "bonjour"],
  ["two documents", "a: b\n---\nc: d"],
  ["a nested list", "a:\n  - - b"],
  ["nothing", ""],
] as const;

for (const [what, text] of NOT_PLAIN) {
  test(`left to the complete reader: ${what}`, () => assert.equal(readPlainYaml(text), undefined));
}

test("texts mistyped at random are read alike, or left to the complete reader", () => {
  const random = new Random("yaml");
  const signs = [
    ..." \n:-#'\"[]{}&*!|>%@`,?~.0aé\\\t=<",
    "\n  ",
    ": ",
    "- ",
    " #",
    "true",
    "null",
    "0x1",
    "1e3",
  ];
  let read = 0;
  for (let round = 0; round < 6000; round += 1) {
    let text = PLAIN[round % PLAIN.length] as string;
    for (let change = 0; change <= round % 3; change += 1) {
      const at = random.whole(0, text.length);
      text = text.slice(0, at) + random.pick(signs) + text.slice(at + random.whole(0, 2));
    }
    const plain = readPlainYaml(text);
    if (plain === undefined) continue;
    read += 1;
    assert.deepEqual(plain, complete(text), JSON.stringify(text));
  }
  assert.ok(read > 1000, `only ${read} texts were plain`);
});
