/** Each folder of `tests/fixtures/broken` has one fault, and beside it exactly what the build command says of it. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { PROJECT_ROOT } from "../../scripts/generator/options.ts";
import { filesUnder } from "../../scripts/publish/asset-bundle.ts";
import { problemsOf } from "./build.ts";
import { png } from "./png.ts";
import { type Files, QUIET } from "./project.ts";

const BROKEN = join(PROJECT_ROOT, "tests", "fixtures", "broken");

/** Every message for a project made of these files. */
const told = (files: Files) => problemsOf({}, { project: { ...QUIET, ...files }, links: "error" });

for (const name of readdirSync(BROKEN).sort()) {
  test(`tells ${name.replaceAll("-", " ")}`, async () => {
    const folder = join(BROKEN, name);
    const paths = filesUnder(folder).filter((path) => path !== "expected.txt");
    const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path))]));
    const expected = join(folder, "expected.txt");
    const found = `${await told(files)}\n`;
    // UPDATE_EXPECTED=1 rewrites the messages, to be read again before they are kept.
    if (process.env.UPDATE_EXPECTED === "1") writeFileSync(expected, found);
    assert.equal(found, readFileSync(expected, "utf8"));
  });
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A page whose title is followed by these bytes. */
const titled = (...bytes: number[]) =>
  Uint8Array.of(...utf8("---\ntitle: Été"), ...bytes, ...utf8("\n---\n"));

/** Files that are made here, as no editor or repository would keep them; what is said, first line only. */
const MADE: [name: string, file: Uint8Array, told: string][] = [
  ["Latin-1", titled(0xe9), "page.md:2:11  ce fichier n’est pas en UTF-8 : un caractère est illisible ici."],
  [
    "UTF-16",
    Uint8Array.of(0xff, 0xfe, ...new Uint8Array(Buffer.from("---\ntitle: A\n---\n", "utf16le"))),
    "page.md:1:1  ce fichier est enregistré en UTF-16.",
  ],
  ["a NUL", titled(0), "page.md:2:11  un caractère invisible interdit (U+0000) se trouve ici."],
  [
    "an escape sequence",
    titled(0x1b, 0x5b),
    "page.md:2:11  un caractère invisible interdit (U+001B) se trouve ici.",
  ],
  [
    "a mark that reverses the text",
    titled(0xe2, 0x80, 0xae),
    "page.md:2:11  un caractère invisible interdit (U+202E) se trouve ici.",
  ],
  [
    "line ends of an old kind",
    utf8("---\rtitle: A\r---\r"),
    "page.md:1:4  les fins de ligne de ce fichier sont d’un ancien format (CR seul).",
  ],
  [
    "an image named .md",
    png(1, 1),
    "page.md:1:1  ce fichier n’est pas en UTF-8 : un caractère est illisible ici.",
  ],
  [
    "a file of 50 MB",
    new Uint8Array(50_000_000),
    "page.md  ce fichier pèse 50 Mo ; une page est limitée à 500 ko.",
  ],
];
for (const [name, file, message] of MADE) {
  test(`tells ${name}`, async () => {
    const [first = "", ...rest] = plain(await told({ "content/pages/page.md": file })).split("\n");
    assert.equal(first, `content/pages/${message}`);
    assert.equal(rest.at(-1), "1 erreur dans 1 fichier. Le site n’a pas été publié.");
  });
}

/** No-break spaces as plain ones. */
function plain(text: string): string {
  return text.replaceAll("\u00A0", " ");
}

test("tells two names that only look alike", async () => {
  const page = "---\ntitle: Été\n---\n";
  const said = await told({
    "content/pages/e\u0301te\u0301.md": page,
    "content/pages/\u00e9t\u00e9.md": page,
  });
  assert.match(plain(said), /l’adresse « \/été » est déjà celle de content\/pages\//);
});

const ACCEPTED: [name: string, file: Uint8Array][] = [
  ["a byte-order mark", utf8("\uFEFF---\ntitle: A\n---\nTexte.\n")],
  ["CRLF line ends", utf8("---\r\ntitle: A\r\n---\r\n\r\nTexte.\r\n")],
  ["both", utf8("\uFEFF---\r\ntitle: A\r\n---\r\nTexte.\r\n")],
];
for (const [name, file] of ACCEPTED) {
  test(`accepts ${name}, without a word`, async () => {
    assert.equal(await told({ "content/pages/page.md": file }), "");
  });
}
