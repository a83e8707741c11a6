import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { PROJECT_ROOT } from "../../../../scripts/generator/options.ts";
import { openTypeface } from "../../../../scripts/publish/sharing/typeface.ts";
import { setWords } from "../../../../scripts/publish/sharing/words.ts";

const faces = join(PROJECT_ROOT, "node_modules/@gouvfr/dsfr/dist/fonts");
const [bold, regular] = [
  openTypeface(join(faces, "Marianne-Bold.woff")),
  openTypeface(join(faces, "Marianne-Regular.woff")),
];
const set = (title: string, section = "Blog") => setWords({ title, section }, bold, regular);

/** Letters drawn, blanks aside. */
const drawn = (text: string) => bold.masks(text, 10, 0).length;

test("accents, ligatures of the language, quotation marks and the euro are drawn", () => {
  assert.equal(drawn("Éàçœ«€»’—…"), 10);
  assert.equal(drawn("e\u0301"), 1);
});

test("no-break spaces and hyphens that the face lacks are drawn as those it has", () => {
  assert.equal(bold.measure("1\u202f000", 20), bold.measure("1\u00a0000", 20));
  assert.equal(bold.measure("a\u2011b", 20), bold.measure("a-b", 20));
  assert.equal(bold.measure("a\u00adb", 20), bold.measure("ab", 20));
});

test("what the face lacks leaves no box", () => {
  assert.equal(drawn("a😀→漢b"), drawn("a→b"));
});

test("letters are brought together as the face asks", () => {
  assert.ok(bold.measure("AV", 100) < bold.measure("A", 100) + bold.measure("V", 100) - 3);
  const [, apart] = bold.masks("HV", 100, 0);
  const [, together] = bold.masks("AV", 100, 0);
  const shift = bold.measure("H", 100) - bold.measure("A", 100) + 3;
  assert.ok((together?.x ?? 0) < (apart?.x ?? 0) - shift);
});

test("letters are set to a quarter of a pixel, each drawing being made once", () => {
  const [one, same, next] = [0, 1, 0.25].map((x) => bold.masks("n", 68, x)[0]);
  assert.equal(one?.mask, same?.mask);
  assert.deepEqual([one?.x, same?.x, next?.x], [0, 1, 0]);
  assert.notDeepEqual(one?.mask, next?.mask);
});

test("a title is set on four lines at most, smaller when it needs them all, within the card", () => {
  const titles = [1, 3, 40].map((times) => set("Simplifier les démarches ".repeat(times)).slice(1));
  assert.deepEqual(
    titles.map((lines) => [lines.length, lines[0]?.size]),
    [
      [1, 68],
      [3, 68],
      [4, 56],
    ],
  );
  for (const { text, base, face, size } of titles.flat()) {
    assert.ok(base > 330 && base < 610, String(base));
    assert.ok(face.measure(text, size) <= 1000, text);
  }
  assert.match(titles[2]?.[3]?.text ?? "", /\S…$/);
});

test("a card says the section above the title when there is one, on one line", () => {
  const [above, title] = set("Titre", "Blog");
  assert.deepEqual([above?.text, title?.text], ["Blog", "Titre"]);
  assert.ok((above?.base ?? 0) < (title?.base ?? 0) - 60);
  assert.deepEqual(
    set("Titre", "").map(({ text }) => text),
    ["Titre"],
  );
  assert.equal(set("Titre", "Les produits numériques ".repeat(20)).length, 2);
});
