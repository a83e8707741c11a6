import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { PROJECT_ROOT } from "../../../../scripts/generator/options.ts";
import { openGround } from "../../../../scripts/publish/sharing/ground.ts";
import { openPainter } from "../../../../scripts/publish/sharing/painter.ts";
import { openTypeface } from "../../../../scripts/publish/sharing/typeface.ts";
import { setWords } from "../../../../scripts/publish/sharing/words.ts";

const paint = openPainter(PROJECT_ROOT);
const textOf = (title: string, section = "Blog") => ({
  title,
  section,
  site: "exemple.gouv.fr",
  mark: ["République", "Française"],
});
const LONG = "Conclure une investigation : cinq conseils pour être utile au comité, « à l’État » ";

const pixelsOf = (image: Buffer) => sharp(image).removeAlpha().raw().toBuffer();

/** The same card, drawn whole as SVG by the library that draws what cards share. */
const reference = ((): ((title: string, section?: string) => Promise<Buffer>) => {
  const dsfr = join(PROJECT_ROOT, "node_modules/@gouvfr/dsfr/dist");
  const bold = openTypeface(join(dsfr, "fonts/Marianne-Bold.woff"));
  const regular = openTypeface(join(dsfr, "fonts/Marianne-Regular.woff"));
  const ground = openGround(dsfr, bold);
  return (title, section) => {
    const text = textOf(title, section);
    const words = setWords(text, bold, regular).map(({ face, text: line, size, x, base, ink }) =>
      face.draw(line, size, x, base, ink),
    );
    return pixelsOf(Buffer.from(ground(text).replace(/<\/svg>$/, `${words.join("")}</svg>`)));
  };
})();

for (const [title, section] of [
  ["Titre", "Blog"],
  [LONG, "Évènements à venir"],
  [LONG.repeat(4), ""],
  ["ÂÊÔ AVATAR ÇÀ fi Ǻ Œuvre, 1 000 €", "Agenda"],
] as const) {
  test(`a card looks as its drawing: ${title.slice(0, 40)}`, async () => {
    const [painted, drawn] = await Promise.all([
      paint(textOf(title, section)).then(pixelsOf),
      reference(title, section),
    ]);
    assert.equal(painted.length, drawn.length);
    let [sum, most] = [0, 0];
    for (const [at, part] of painted.entries()) {
      const difference = Math.abs(part - (drawn[at] ?? 0));
      sum += difference;
      most = Math.max(most, difference);
    }
    // Edges are drawn in sixteen shades, letters set to a quarter of a pixel: an eighth of a pixel off at most.
    assert.ok(sum / painted.length < 0.3, `${sum / painted.length} on average`);
    assert.ok(most < 64, `${most} at most`);
  });
}

test("a card is a light PNG of the size that social networks ask for, with the State’s exact colours", async () => {
  const png = await paint(textOf(LONG));
  const { format, width, height } = await sharp(png).metadata();
  assert.deepEqual([format, width, height], ["png", 1200, 630]);
  assert.ok(png.length < 30 * 1024, `${png.length} bytes`);
  const data = await pixelsOf(png);
  const colour = (x: number, y: number) => data.toString("hex", (y * 1200 + x) * 3, (y * 1200 + x) * 3 + 3);
  assert.deepEqual(
    [colour(10, 10), colour(10, 300), colour(10, 600), colour(60, 600), colour(1110, 70)],
    ["000091", "ffffff", "e1000f", "f5f5fe", "e3e3fd"],
  );
  // Those of the section and of the mark, wherever their letters are.
  const all = new Set(Array.from({ length: data.length / 3 }, (_, at) => data.readUIntBE(at * 3, 3)));
  for (const exact of [0x3a3a3a, 0x161616]) assert.ok(all.has(exact), exact.toString(16));
});

test("a title that the face cannot write leaves the rest of the card", async () => {
  const [none, missing] = await Promise.all([paint(textOf("", "")), paint(textOf("漢字", ""))]);
  assert.deepEqual(none, missing);
  assert.equal((await sharp(none).metadata()).height, 630);
});

test("cards of other sites have other names and marks", async () => {
  const ours = await paint(textOf("Titre"));
  for (const other of [{ site: "autre.gouv.fr" }, { mark: ["Ministère"] }]) {
    assert.notDeepEqual(await paint({ ...textOf("Titre"), ...other }), ours);
  }
});

test("the same words give the same bytes, whatever was painted before", async () => {
  const [one, other] = await Promise.all([
    paint(textOf("Titre")),
    openPainter(PROJECT_ROOT)(textOf("Titre")),
  ]);
  assert.deepEqual(one, other);
});
