/** Makes the cases of the fuzzer: each is one file of content, sound at first, then changed; the same for the same seed. */
import { Random } from "../../scripts/bench/corpus/chance/random.ts";
import { png } from "../site/png.ts";
import {
  ADDRESSES,
  CHARACTERS,
  DOCUMENTS,
  DRAWINGS,
  EXTENSIONS,
  FORBIDDEN,
  HTML,
  KEYS,
  MARKDOWN,
  NAMES,
  VALUES,
} from "./material.ts";

export interface FuzzCase {
  index: number;
  /** From the content folder. */
  path: string;
  bytes: Uint8Array;
}

/** The case of a rank. */
export function makeCase(seed: string, index: number): FuzzCase {
  const random = new Random(`${seed}/${index}`);
  if (random.chance(0.02)) return drawing(random, index);
  const collection = random.pick(COLLECTIONS);
  const number = String(random.chance(0.9) ? index : random.whole(1, 9));
  let text = random.pick(DOCUMENTS[collection] ?? []).replaceAll("N", number);
  for (let left = random.pick([1, 1, 1, 2, 2, 4]); left > 0; left -= 1)
    text = random.pick(CHANGES)(text, random);
  return { index, path: pathOf(collection, number, random), bytes: encoded(text, random) };
}

/** Pages weigh most: they have the most keys and the most freedom. */
const COLLECTIONS = [
  "pages",
  "pages",
  "pages",
  "pages",
  "posts",
  "posts",
  "startups",
  "incubators",
  "members",
];

function pathOf(collection: string, number: string, random: Random): string {
  const usual = collection === "posts" ? `2026-01-02-cas-${number}` : `cas-${number}`;
  if (random.chance(0.88)) return `${collection}/${usual}.md`;
  const name = `${random.pick(NAMES)}${random.chance(0.5) ? number : ""}${random.pick(EXTENSIONS)}`;
  const folder = random.chance(0.3) ? `${random.pick(NAMES)}/` : "";
  return `${random.chance(0.1) ? "inconnu" : collection}/${folder}${name}`;
}

type Change = (text: string, random: Random) => string;

/** Where the text of a document starts. */
const bodyStart = (text: string) => Math.max(0, text.indexOf("\n---\n", 3)) + 5;

/** A place of the text, or at times of the front matter. */
function place(text: string, random: Random): number {
  const start = random.chance(0.95) ? Math.min(bodyStart(text), text.length) : 0;
  return random.whole(start, text.length);
}

const insert = (text: string, at: number, added: string) => text.slice(0, at) + added + text.slice(at);

const insertPiece =
  (pieces: readonly string[]): Change =>
  (text, random) => {
    const piece = random.pick(pieces);
    const added = random.chance(0.7) ? `\n\n${piece}\n\n` : piece;
    return insert(text, place(text, random), added);
  };

const insertLink: Change = (text, random) => {
  const address = random.pick(ADDRESSES);
  const forms = [
    `[a](${address})`,
    `[a](<${address}>)`,
    `![a](${address})`,
    `<${address}>`,
    `<a href="${address}">a</a>`,
    `<a href='${address}'>a</a>`,
    `<a href=${address}>a</a>`,
    `<img src="${address}" alt="">`,
    `<iframe src="${address}" title="x"></iframe>`,
    `<svg><a href="${address}"><path/></a></svg>`,
    `:bouton[a](${address})`,
    `:::carte[a](${address})\nb\n:::`,
    `[a]: ${address}\n\n[a]`,
  ];
  return insert(text, place(text, random), `\n\n${random.pick(forms)}\n\n`);
};

/** Tokens one after the other, as no hand would write them. */
const insertNoise: Change = (text, random) => {
  const pool = [CHARACTERS, CHARACTERS, CHARACTERS, HTML, MARKDOWN, ADDRESSES];
  const noise = Array.from({ length: random.whole(2, 25) }, () => random.pick(random.pick(pool)));
  return insert(text, place(text, random), noise.join(random.chance(0.2) ? " " : ""));
};

const removeSome: Change = (text, random) => {
  const from = place(text, random);
  return text.slice(0, from) + text.slice(from + random.whole(1, 40));
};

const repeatSome: Change = (text, random) => {
  const from = place(text, random);
  const part = text.slice(from, from + random.whole(1, 60));
  return insert(text, place(text, random), part.repeat(random.whole(1, 5)));
};

/** A few kilobytes of one thing; at times nearly as much as a file may hold. */
const repeatMuch: Change = (text, random) => {
  const piece = random.pick(random.pick([CHARACTERS, CHARACTERS, MARKDOWN, HTML, ["a ", "a\n\n", "word "]]));
  const size = random.chance(0.02) ? 400_000 : random.whole(100, 6_000);
  return insert(text, text.length, `\n\n${piece.repeat(Math.ceil(size / Math.max(1, piece.length)))}`);
};

const changeHeader: Change = (text, random) => {
  const end = bodyStart(text) - 5;
  const lines = text.slice(4, Math.max(4, end)).split("\n");
  const at = random.whole(0, lines.length - 1);
  const line = lines[at] ?? "";
  const key = line.includes(":") ? line.slice(0, line.indexOf(":")) : random.pick(KEYS);
  const edits = [
    () => lines.splice(at, 1, `${key}: ${random.pick(VALUES)}`),
    () => lines.splice(at, 1, `${key}: ${random.pick(VALUES)}`),
    () => lines.splice(at, 0, `${random.pick(KEYS)}: ${random.pick(VALUES)}`),
    () => lines.splice(at, 0, `${random.pick(KEYS)}: ${random.pick(ADDRESSES)}`),
    () => lines.splice(at, 0, `${random.pick(KEYS)}: "${random.pick(HTML).replace(/["\\]/g, "\\$&")}"`),
    () => lines.splice(at, 1),
    () => lines.splice(at, 0, line),
    () => lines.splice(at, 1, `  ${line}`),
    () => lines.splice(at, 0, random.pick(CHARACTERS)),
    () => lines.splice(at, 0, random.pick(["---", "...", "---js", "%YAML 1.1", "- a", "? b", "a", "\t"])),
  ];
  random.pick(edits)();
  return `---\n${lines.join("\n")}${text.slice(end)}`;
};

const CHANGES: readonly Change[] = [
  insertPiece(HTML),
  insertPiece(HTML),
  insertPiece(MARKDOWN),
  insertPiece(MARKDOWN),
  insertPiece(CHARACTERS),
  insertLink,
  insertLink,
  insertNoise,
  insertNoise,
  removeSome,
  repeatSome,
  repeatMuch,
  changeHeader,
  changeHeader,
  changeHeader,
];

function encoded(text: string, random: Random): Uint8Array {
  if (random.chance(0.95)) return Buffer.from(text);
  const damages: (() => Buffer)[] = [
    () => Buffer.from(text, "utf16le"),
    () => Buffer.from(`\uFEFF${text}`, "utf16le"),
    () => Buffer.from(text, "latin1"),
    () => Buffer.from(`\uFEFF${text}`),
    () => Buffer.from(text.replaceAll("\n", "\r\n")),
    () => Buffer.from(text.replaceAll("\n", "\r")),
    () => Buffer.from(insert(text, random.whole(0, text.length), random.pick(FORBIDDEN))),
    () => Buffer.from(text.normalize("NFD")),
    () => Buffer.from(text).subarray(0, random.whole(0, Buffer.byteLength(text))),
    () => Buffer.from(Array.from({ length: random.whole(0, 400) }, () => random.whole(0, 255))),
    () => {
      const bytes = Buffer.from(text);
      bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255);
      return bytes;
    },
  ];
  return random.pick(damages)();
}

function drawing(random: Random, index: number): FuzzCase {
  const picture = png(3, 3);
  const choices: [extension: string, bytes: Uint8Array][] = [
    [".svg", Buffer.from(random.pick(DRAWINGS))],
    [".png", picture.subarray(0, random.whole(0, picture.length))],
    [random.pick([".png", ".jpg", ".gif", ".webp", ".avif"]), Buffer.from(random.pick(DRAWINGS))],
    [random.pick([".jpg", ".webp"]), picture],
  ];
  const [extension, bytes] = random.pick(choices);
  return { index, path: `img/cas-${index}${extension}`, bytes };
}
