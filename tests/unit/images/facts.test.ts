import assert from "node:assert/strict";
import { truncateSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { ImageReader, misnamedImage, readImage } from "../../../scripts/images/facts.ts";
import { HEAVIEST } from "../../../scripts/images/uses.ts";
import { png, pngHeader } from "../../site/png.ts";
import { temporaryFolder, writeFiles } from "../../site/project.ts";

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="40.4" height="20"/>');

/** An image of three frames, or of one. */
const film = (frames: number) =>
  sharp(Buffer.from(Array.from({ length: 8 * 8 * 3 * frames }, (_, index) => (index * 7) & 255)), {
    raw: { width: 8, height: 8 * frames, channels: 3, pageHeight: 8 },
  });

function factsOf(bytes: Uint8Array, name: string) {
  const read = readImage(bytes, name);
  assert.ok("facts" in read, `${name} cannot be read`);
  return read.facts;
}

function faultOf(bytes: Uint8Array, name: string): string {
  const read = readImage(bytes, name);
  return "fault" in read ? `${read.fault.rule}: ${read.fault.message}` : "none";
}

test("dimensions are read in whole pixels, without decoding", () => {
  const { format, width, height } = factsOf(SVG, "a.svg");
  assert.deepEqual([format, width, height], ["svg", 40, 20]);
  const drawing = factsOf(pngHeader(640, 360), "b.png");
  assert.deepEqual([drawing.format, drawing.width, drawing.height, drawing.huge], ["png", 640, 360, false]);
});

test("a photograph taken on its side has the dimensions of its upright self", async () => {
  const camera = (orientation: number) =>
    sharp(png(40, 20)).withExif({}).withMetadata({ orientation }).jpeg().toBuffer();
  const sizes = await Promise.all(
    [1, 3, 6, 8].map(async (orientation) => {
      const { width, height } = factsOf(await camera(orientation), "photo.JPG");
      return `${width} × ${height}`;
    }),
  );
  assert.deepEqual(sizes, ["40 × 20", "40 × 20", "20 × 40", "20 × 40"]);
});

test("a huge image has the dimensions to which it is published", () => {
  const { width, height, huge } = factsOf(pngHeader(5120, 100), "a.png");
  assert.deepEqual([width, height, huge], [2560, 50, true]);
});

test("what is no image, and what would fill the memory, is refused", () => {
  assert.match(faultOf(Buffer.from("pas une image"), "a.png"), /^broken-image: image illisible/);
  assert.match(faultOf(new Uint8Array(0), "a.jpg"), /^broken-image: /);
  assert.match(faultOf(png(4, 4).slice(0, 12), "a.png"), /^broken-image: /);
  assert.match(faultOf(pngHeader(50_000, 50_000), "a.png"), /^huge-image: .*50\s000 × 50\s000 pixels/u);
  assert.equal(faultOf(pngHeader(8000, 6000), "a.png"), "none");
});

test("a drawing disguised as a picture is refused, a picture under another’s name is told", () => {
  assert.equal(
    faultOf(SVG, "a.png"),
    "disguised-image: ce fichier se nomme « .png » mais contient une image « svg ».",
  );
  assert.match(faultOf(png(4, 4), "a.svg"), /^disguised-image: .*« \.svg ».*« png »/);
  const misnamed = factsOf(png(4, 4), "a.jpeg");
  assert.equal(misnamed.format, "png");
  assert.match(misnamedImage(misnamed)?.message ?? "", /« \.jpg » mais contient une image « png »/);
  assert.equal(misnamedImage(factsOf(png(4, 4), "a.png")), undefined);
});

test("images that move are told from those that do not", async () => {
  const animated = async (frames: number) => [
    factsOf(await film(frames).gif().toBuffer(), "a.gif").animated,
    factsOf(await film(frames).webp().toBuffer(), "a.webp").animated,
  ];
  assert.deepEqual(
    [await animated(1), await animated(3)],
    [
      [false, false],
      [true, true],
    ],
  );
  const still = Buffer.from(png(4, 4));
  const control = Buffer.from("\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0", "latin1");
  const moving = Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]);
  assert.deepEqual([factsOf(still, "a.png").animated, factsOf(moving, "a.png").animated], [false, true]);
});

test("a file is read again when it changes, and a file too heavy is not read at all", () => {
  const folder = temporaryFolder();
  const file = join(folder, "a.png");
  writeFiles(folder, { "a.png": png(10, 10) });
  const reader = new ImageReader();
  const before = reader.read(file);
  assert.equal(reader.read(file), before);
  writeFiles(folder, { "a.png": png(20, 10) });
  utimesSync(file, 1, 1);
  const after = reader.read(file);
  assert.deepEqual("facts" in after && after.facts.width, 20);
  truncateSync(file, HEAVIEST + 1);
  const heavy = reader.read(file);
  assert.match("fault" in heavy ? heavy.fault.message : "", /image démesurée : 21 Mio, pour 20 admis/);
});

test("a drawing that says no size is shown as browsers do", () => {
  const drawing = (text: string) => new TextEncoder().encode(text);
  for (const text of [
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<?xml version="1.0"?>\n<!-- x --><svg><g/></svg>',
  ]) {
    const { format, width, height } = factsOf(drawing(text), "a.svg");
    assert.deepEqual([format, width, height], ["svg", 300, 150]);
  }
  assert.match(faultOf(drawing("<p><svg></svg></p>"), "a.svg"), /^broken-image/);
});

const ACTIVE: [part: string, told: string][] = [
  ["<script>alert(1)</script>", "<script>"],
  ['<svg:script xmlns:svg="http://www.w3.org/2000/svg" href="/x.js"/>', "<svg:script>"],
  ['<path ONLOAD="alert(1)"/>', "ONLOAD"],
  ['<a xlink:href="java&#10;script:alert(1)"><path/></a>', "xlink:href"],
  ['<a><set attributeName="href" to="&#x6A;avascript:alert(1)"/></a>', "to"],
  ["<foreignObject><iframe src='/'/></foreignObject>", "<iframe>"],
];
for (const [part, told] of ACTIVE) {
  test(`a drawing that holds ${part} is refused`, () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${part}</svg>`;
    assert.equal(
      faultOf(Buffer.from(svg), "a.svg"),
      `active-image: ce dessin contient du code : « ${told} ».`,
    );
  });
}

test("a drawing that calls for another file, or names one, is refused", () => {
  const calls =
    '<?xml-stylesheet type="text/xsl" href="/x.xsl"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  const names = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg width="9" height="9">&x;</svg>';
  assert.match(faultOf(Buffer.from(calls), "a.svg"), /^active-image/);
  assert.match(faultOf(Buffer.from(names), "a.svg"), /^active-image/);
});

test("a drawing with styles, links and text is not", () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><style>path{fill:red}</style><a href="https://a.fr"><text>on load</text></a></svg>';
  assert.equal(faultOf(Buffer.from(svg), "a.svg"), "none");
});
