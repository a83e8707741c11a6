import assert from "node:assert/strict";
import { test } from "node:test";
import { wrap } from "../../../../scripts/publish/sharing/wrap.ts";

/** Every character is as wide as another. */
const lines = (text: string, width = 10, most = 4) => wrap(text, (part) => [...part].length, width, most);

const CASES: [what: string, text: string, expected: string[]][] = [
  ["no text gives no line", " \n ", []],
  ["a short text is one line", "un deux", ["un deux"]],
  ["words go to the next line whole", "un deux trois quatre", ["un deux", "trois", "quatre"]],
  ["no-break spaces keep words together", "un deux\u00a0trois !", ["un", "deux\u00a0trois", "!"]],
  [
    "a word wider than a line is cut",
    "ab 12345678901234567890123 cd",
    ["ab", "1234567890", "1234567890", "123 cd"],
  ],
  ["an accent in two parts is not lost", "e\u0301te\u0301", ["e\u0301te\u0301"]],
];
for (const [what, text, expected] of CASES) {
  test(what, () => {
    assert.deepEqual(lines(text), expected);
  });
}

test("a text that exceeds the lines ends with an ellipsis, after a whole word", () => {
  assert.deepEqual(lines("aaaa bbbb cccc dddd, eeee ffff", 9, 2), ["aaaa bbbb", "cccc…"]);
  assert.deepEqual(lines("aaaa bbbb cccc, eeee ffff", 10, 2), ["aaaa bbbb", "cccc…"]);
  assert.deepEqual(lines("1234567890123456789012345", 10, 2), ["1234567890", "123456789…"]);
  assert.deepEqual(lines("1234567890", 10, 1), ["1234567890"]);
});

test("no line is wider than asked, whatever the text", () => {
  const text =
    "Conclure une investigation\u00a0: cinq conseils pour être utile au comité d’investissement ".repeat(5);
  for (const width of [1, 5, 12, 40]) {
    const made = lines(text, width, 4);
    assert.ok(made.length <= 4);
    assert.deepEqual(
      made.filter((line) => [...line].length > Math.max(width, 1)),
      [],
    );
  }
});
