import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { PROJECT_ROOT } from "../../../../scripts/generator/options.ts";
import { rasterize } from "../../../../scripts/publish/images/rasterize.ts";
import { CARD_COLOURS, openDrawing } from "../../../../scripts/publish/sharing/drawing.ts";
import { openTypeface } from "../../../../scripts/publish/sharing/typeface.ts";

const bold = openTypeface(join(PROJECT_ROOT, "node_modules/@gouvfr/dsfr/dist/fonts/Marianne-Bold.woff"));
const draw = openDrawing(PROJECT_ROOT);
const card = (title: string, section = "Blog") =>
  draw({ title, section, site: "exemple.gouv.fr", mark: ["République", "Française"] });

/** Glyphs drawn, blanks aside. */
const glyphs = (svg: string) => svg.match(/<path transform="translate\(\d+\)"/g)?.length ?? 0;
const drawn = (text: string) => glyphs(bold.draw(text, 10, 0, 0, "#000000"));

/** Sizes and base lines of the texts set in blue, which are the title's lines. */
const titleLines = (svg: string) =>
  [...svg.matchAll(/<g transform="translate\(100 (\d+)\) scale\(([\d.]+)\)" fill="#000091">/g)].map(
    ([, base, scale]) => [Number(base), Number(scale) * 1000],
  );

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
});

test("a title is set on four lines at most, smaller when it needs them all, within the card", () => {
  const sizes = [1, 3, 40].map((times) => titleLines(card("Simplifier les démarches ".repeat(times))));
  assert.deepEqual(
    sizes.map((lines) => [lines.length, lines[0]?.[1]]),
    [
      [1, 68],
      [3, 68],
      [4, 56],
    ],
  );
  for (const [base = 0] of sizes.flat()) assert.ok(base > 330 && base < 610, String(base));
});

test("a card says the section when there is one", () => {
  assert.equal(glyphs(card("Titre", "Blog")) - glyphs(card("Titre", "")), 4);
});

test("a title can hold no markup", () => {
  const svg = card('</g><script>alert("x")</script>&');
  assert.doesNotMatch(svg, /script|alert|&/);
});

test("a card is a light PNG of the size that social networks ask for, with the State’s exact colours", async () => {
  const png = await rasterize(
    card("Conclure une investigation : cinq conseils pour être utile au comité"),
    CARD_COLOURS,
  );
  const { format, width, height } = await sharp(png).metadata();
  assert.deepEqual([format, width, height], ["png", 1200, 630]);
  assert.ok(png.length < 40 * 1024, `${png.length} bytes`);
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const colour = (x: number, y: number) =>
    data
      .subarray((y * info.width + x) * 3)
      .subarray(0, 3)
      .toString("hex");
  assert.deepEqual(
    [colour(10, 10), colour(10, 300), colour(10, 600), colour(60, 600), colour(1110, 70)],
    ["000091", "ffffff", "e1000f", "f5f5fe", "e3e3fd"],
  );
});

test("the same words give the same bytes", async () => {
  const [one, other] = await Promise.all([0, 1].map(() => rasterize(card("Titre"), CARD_COLOURS)));
  assert.deepEqual(one, other);
});
