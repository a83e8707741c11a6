import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeSource, MAX_SOURCE_BYTES } from "../../../scripts/content/source-text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** What is made out of a text with a fault. */
const LEGIBLE: [name: string, bytes: Uint8Array, legible: string | undefined][] = [
  ["Latin-1", Uint8Array.of(0x6c, 0x92, 0xe9, 0x74, 0xe9), "l’été"],
  ["UTF-8 with one letter in Latin-1", Uint8Array.of(...utf8("été 😀 "), 0xe9), "été 😀 é"],
  ["UTF-16, little end first", Uint8Array.of(0xff, 0xfe, 0xe9, 0, 0x0d, 0, 0x0a, 0), "é\n"],
  ["UTF-16, big end first", Uint8Array.of(0xfe, 0xff, 0, 0xe9), "é"],
  ["CR line ends alone", utf8("a\rb\r"), "a\nb\n"],
  ["a forbidden character", utf8("un texte\u0000 assez long"), "un texte assez long"],
  [
    "a few bytes of an image",
    Uint8Array.of(0x89, ...utf8("PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR")),
    undefined,
  ],
  ["a file one byte too large", new Uint8Array(MAX_SOURCE_BYTES + 1), undefined],
];
for (const [name, bytes, legible] of LEGIBLE) {
  test(`makes out what it can of ${name}`, () => {
    const read = decodeSource(bytes, "page.md");
    assert.equal(read.text, undefined);
    assert.equal(read.legible, legible);
  });
}

test("tells every forbidden character, up to twenty", () => {
  const { problems } = decodeSource(utf8("texte\u0000\ntexte \u202e\u0007"), "page.md");
  assert.deepEqual(
    problems.map(({ line, column }) => `${line}:${column}`),
    ["1:6", "2:7", "2:8"],
  );
  assert.equal(decodeSource(utf8("abc\u0000".repeat(30)), "page.md").problems.length, 20);
});

/** The only problem found, as `line:column rule`, or `- rule` without a place. */
function fault(bytes: Uint8Array): string {
  const { text, problems } = decodeSource(bytes, "page.md");
  assert.equal(text, undefined, "a file with a fault gives no text");
  assert.equal(problems.length, 1);
  const [problem] = problems;
  assert.equal(problem?.file, "page.md");
  assert.equal(problem?.severity, "error");
  return `${problem?.line === undefined ? "-" : `${problem.line}:${problem.column}`} ${problem?.rule}`;
}

const READ: [name: string, bytes: Uint8Array, text: string][] = [
  ["plain text", utf8("---\ntitle: Été\n---\n"), "---\ntitle: Été\n---\n"],
  ["an empty file", utf8(""), ""],
  ["a byte-order mark, which is dropped", utf8("\uFEFF---\n"), "---\n"],
  ["CRLF line ends, which become LF", utf8("a\r\nb\r\n"), "a\nb\n"],
  ["a byte-order mark and CRLF together", utf8("\uFEFFa\r\nb"), "a\nb"],
  ["tabs and emoji", utf8("a\t😀\n"), "a\t😀\n"],
  ["a file of exactly the largest size", new Uint8Array(MAX_SOURCE_BYTES).fill(0x61), "a".repeat(500_000)],
];
for (const [name, bytes, text] of READ) {
  test(`reads ${name}`, () => {
    assert.deepEqual(decodeSource(bytes, "page.md"), { text, problems: [] });
  });
}

const REFUSED: [name: string, bytes: Uint8Array, told: string][] = [
  ["Latin-1 on the first line", Uint8Array.of(0x61, 0xe9, 0x62), "1:2 encoding"],
  ["Latin-1 on a later line", Uint8Array.of(...utf8("été\nça"), 0xe8, 0x0a), "2:3 encoding"],
  ["Latin-1 after an emoji, which counts for two", Uint8Array.of(...utf8("😀"), 0xe9), "1:3 encoding"],
  ["Latin-1 after CRLF", Uint8Array.of(...utf8("a\r\nb"), 0xff), "2:2 encoding"],
  ["a character cut at the end of the file", utf8("aé").slice(0, 2), "1:2 encoding"],
  ["an encoded half of an emoji", Uint8Array.of(0xed, 0xa0, 0x80), "1:1 encoding"],
  ["an overlong sequence", Uint8Array.of(0x61, 0xc0, 0xaf), "1:2 encoding"],
  [
    "a fault just after a genuine replacement character",
    Uint8Array.of(...utf8("\uFFFD"), 0xe9),
    "1:2 encoding",
  ],
  ["UTF-16, little end first", Uint8Array.of(0xff, 0xfe, 0x61, 0x00), "1:1 encoding"],
  ["UTF-16, big end first", Uint8Array.of(0xfe, 0xff, 0x00, 0x61), "1:1 encoding"],
  ["CR line ends alone", utf8("ab\rc\r"), "1:3 line-endings"],
  ["a CR in the middle of a line", utf8("a\nb\rc\n"), "2:2 control-character"],
  ["NUL", utf8("a\n\u0000"), "2:1 control-character"],
  ["an escape sequence", utf8("a\u001B[31m"), "1:2 control-character"],
  ["a C1 control", utf8("a\u0085"), "1:2 control-character"],
  ["DEL", utf8("\u007F"), "1:1 control-character"],
  ["a mark that reverses the text", utf8("abc\u202E"), "1:4 control-character"],
  ["a mark that isolates the text", utf8("\n\u2066"), "2:1 control-character"],
  ["a file one byte too large", new Uint8Array(MAX_SOURCE_BYTES + 1), "- file-too-large"],
];
for (const [name, bytes, told] of REFUSED) {
  test(`refuses ${name}, and says where`, () => {
    assert.equal(fault(bytes), told);
  });
}

test("names the invisible character and the size found", () => {
  assert.match(decodeSource(utf8("\u202E"), "a.md").problems[0]?.message ?? "", /\(U\+202E\)/);
  assert.match(decodeSource(utf8("\u0000"), "a.md").problems[0]?.message ?? "", /\(U\+0000\)/);
  const large = decodeSource(new Uint8Array(2_500_000), "a.md").problems[0]?.message;
  assert.equal(large, "ce fichier pèse 2,5 Mo ; une page est limitée à 500 ko.");
});
