import assert from "node:assert/strict";
import { test } from "node:test";
import { type KeyPath, parseYaml } from "../../../scripts/content/yaml-source.ts";

test("reads YAML 1.2: dates and yes stay text", () => {
  const { data, problems } = parseYaml("a: 2021-04-22\nb: yes\nc: 12\nd: [x, null]\n", "a.yml");
  assert.deepEqual(data, { a: "2021-04-22", b: "yes", c: 12, d: ["x", null] });
  assert.deepEqual(problems, []);
});

const SOURCE = `titre: Menu
entrees:
  - titre: Un
    lien: /un/
  - { titre: Deux, lien: /deux/ }
vide:
12: douze
`;

const PLACES: [path: KeyPath, part: "key" | "value", place: string][] = [
  [["titre"], "key", "1:1"],
  [["titre"], "value", "1:8"],
  [["entrees"], "value", "3:3"],
  [["entrees", 0], "value", "3:5"],
  [["entrees", 0, "lien"], "key", "4:5"],
  [["entrees", 0, "lien"], "value", "4:11"],
  [["entrees", 1, "lien"], "value", "5:26"],
  [["entrees", 1, "absent"], "value", "5:5"],
  [["entrees", 9, "lien"], "value", "3:3"],
  [["titre", "dedans"], "value", "1:8"],
  [["12"], "value", "7:5"],
  [["absent"], "key", "1:1"],
  [[], "value", "1:1"],
];
for (const [path, part, place] of PLACES) {
  test(`locates the ${part} of [${path.join(", ")}]`, () => {
    const { line, column } = parseYaml(SOURCE, "a.yml").locate(path, part);
    assert.equal(`${line}:${column}`, place);
  });
}

test("an empty value stands on its own line", () => {
  assert.equal(parseYaml(SOURCE, "a.yml").locate(["vide"], "value").line, 6);
});

test("counts from the line on which the YAML starts", () => {
  const source = parseYaml("a: 1\nb: [", "a.yml", 10);
  assert.equal(source.problems[0]?.line, 11);
  assert.deepEqual(source.locate(["a"], "value"), { line: 10, column: 4 });
});

const FAULTS: [name: string, text: string, told: string][] = [
  ["a tab as indentation", "a:\n\tb: 1", "2:1 une tabulation sert de retrait."],
  ["a duplicate key", "a: 1\na: 2", "2:1 cette clé est écrite deux fois."],
  ["two colons on a line", "a: b: c", "1:4 deux « : » se suivent sur la même ligne."],
  ["a line that is not a key", "a: 1\nb", "2:1 une ligne n’a pas la forme « clé: valeur »."],
  ["a reserved first character", "a: @b", "1:4 ce texte commence par un caractère réservé."],
  ["an unknown alias", "a: *b", "1:4 ce texte commence par « * » ou « & », que YAML réserve."],
  ["an anchor", "a: &b 1", "1:4 ce texte commence par « * » ou « & », que YAML réserve."],
  ["an unclosed quotation mark", 'a: "b\nc: d', "1:4 le guillemet ouvert ici n’est jamais refermé."],
  [
    "one before other values",
    'a: "b"\nc: \'d\ne: "f"\n',
    "2:4 le guillemet ouvert ici n’est jamais refermé.",
  ],
  ["one within brackets", 'a: 1\nb: ["c, d]\ne: f', "2:5 le guillemet ouvert ici n’est jamais refermé."],
  [
    "an apostrophe between apostrophes",
    "a: 1\nb: 'L'été'\nc: d",
    "2:7 une apostrophe dans la valeur y met fin, puisque la valeur commence par une apostrophe.",
  ],
  [
    "an apostrophe between apostrophes before a colon",
    "a: 'Aujourd'hui : oui'",
    "1:4 une apostrophe dans la valeur y met fin, puisque la valeur commence par une apostrophe.",
  ],
  ["text after an apostrophe", "a: 'b' c", "1:8 du texte suit une valeur déjà terminée."],
  [
    "an unclosed bracket",
    "a: [b, c\nd: e",
    "2:1 il manque un caractère : un guillemet, un crochet ou une accolade n’est pas refermé.",
  ],
  ["an unknown tag", "a: !important b", "1:4 une étiquette « ! » n’est pas admise ici."],
  ["a list that goes on as keys", "- a\nb: c", "2:1 du texte suit une valeur déjà terminée."],
  [
    "a list out of line",
    "a:\n  - b\n - c",
    "3:1 le retrait de cette ligne ne correspond pas à celui des lignes voisines.",
  ],
  [
    "a key out of line",
    "- a: b\n c: d",
    "2:1 le retrait de cette ligne ne correspond pas à celui des lignes voisines.",
  ],
  ["text after a quotation", 'a: "b" c', "1:8 du texte suit une valeur déjà terminée."],
  ["a lone backslash", 'a: "C:\\q"', "1:7 « \\ » a un sens particulier entre guillemets doubles."],
  [
    "an escaped control character",
    'a: 1\nb: "x\\e[2J"',
    "2:4 un caractère invisible interdit (U+001B) se trouve ici.",
  ],
  [
    "an escaped control character in a key",
    '"a\\0": 1',
    "1:1 un caractère invisible interdit (U+0000) se trouve ici.",
  ],
  [
    "an escaped half of an emoji",
    'a: "\\ud83d"',
    "1:4 un caractère invisible interdit (U+D83D) se trouve ici.",
  ],
  ["two documents", "a: 1\n---\nb: 2", "2:1 une ligne « --- » de trop coupe le front matter."],
];
for (const [name, text, told] of FAULTS) {
  test(`tells ${name} where it stands`, () => {
    const { data, problems } = parseYaml(text, "a.yml");
    assert.equal(data, undefined);
    assert.equal(problems.length, 1);
    const [first] = problems;
    assert.equal(`${first?.line}:${first?.column} ${first?.message}`, told);
    assert.ok(first?.hint);
  });
}

test("a few lines of aliases never unfold", () => {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level < 12; level += 1) {
    lines.push(
      `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(", ")}]`,
    );
  }
  const { data, problems } = parseYaml(lines.join("\n"), "bomb.yml");
  assert.equal(data, undefined);
  assert.deepEqual(
    problems.map(({ line, rule }) => `${line} ${rule}`),
    ["1 yaml-alias"],
  );
});

test("very deep nesting is told, or read, without a crash", () => {
  const { problems } = parseYaml(`a: ${"[".repeat(20_000)}`, "deep.yml");
  assert.ok(problems.length > 0);
});

test("stars and ampersands inside a text are only text", () => {
  assert.deepEqual(parseYaml("a: R & D\nb: 5 * 3\nc: '*x'\n", "a.yml").data, {
    a: "R & D",
    b: "5 * 3",
    c: "*x",
  });
});

test("no key reaches the prototype of objects", () => {
  const { data } = parseYaml(
    "__proto__:\n  polluted: true\nconstructor: { prototype: { polluted: 1 } }",
    "a.yml",
  );
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  assert.ok(data);
});

test("a value with an apostrophe is to be put between the marks that it does not hold", () => {
  const hintOf = (text: string) => parseYaml(text, "a.yml").problems[0]?.hint ?? "";
  assert.match(hintOf("a: 'L'été'"), /"L'été"/);
  assert.match(hintOf("a: 'C'est \"l'été\"'"), /'L''été/);
});
