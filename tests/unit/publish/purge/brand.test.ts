import assert from "node:assert/strict";
import { test } from "node:test";
import { PageTree } from "../../../../scripts/publish/purge/places/page-tree.ts";
import { type Limits, purge } from "../../../../scripts/publish/purge/purge.ts";
import { distinctionsOf } from "../../../../scripts/publish/purge/selectors.ts";

const drawing = (width: number, height: number, id: string) =>
  `url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}'><path id='${id}' fill='%23fff' d='M0 0H${width}'/></svg>")`;

const ICON = drawing(24, 24, "i");
const CSS = `.fr-logo{background-image:${drawing(44, 18, "a")},none}.fr-logo--sm{background-image:${drawing(252, 180, "b")}}.icon{background-image:${ICON}}`;
const BODY = '<p class="fr-logo"></p><p class="fr-logo--sm"></p><i class="icon"></i>';

async function purged(limits: Limits, css = CSS) {
  const tree = new PageTree(distinctionsOf(css));
  tree.add(`<!DOCTYPE html>\n<html lang="fr"><head></head><body>${BODY}</body></html>`);
  tree.add(`<!DOCTYPE html>\n<html lang="fr"><head></head><body></body></html>`);
  return purge(css, tree, ["chrome109"], limits);
}

const NO_LIMIT = { besideBrand: Number.POSITIVE_INFINITY, withBrand: Number.POSITIVE_INFINITY };

test("the drawings of the brand mark are views of a file beside the sheet, and icons stay", async () => {
  const { common, brand = "" } = await purged(NO_LIMIT);
  const [, first, second] =
    /url\((brand\.[\da-f]{10}\.svg)#v1\),none.*url\((brand\.[\da-f]{10}\.svg)#v2\)/s.exec(
      [...common.matchAll(/url\(brand[^)]*\),none|url\(brand[^)]*\)/g)]
        .map(([url]) => url)
        .sort()
        .join(" "),
    ) ?? [];
  assert.ok(first !== undefined && first === second, common);
  assert.ok(common.includes("viewBox='0 0 24 24'"));
  assert.ok(!common.includes("viewBox='0 0 44 18'"));
  assert.equal(
    brand,
    "<svg xmlns='http://www.w3.org/2000/svg'>" +
      "<view id='v1' viewBox='0 0 44 18'/><svg y='0' width='44' height='18' viewBox='0 0 44 18'><path id='a' fill='#fff' d='M0 0H44'/></svg>" +
      "<view id='v2' viewBox='0 18 252 180'/><svg y='18' width='252' height='180' viewBox='0 0 252 180'><path id='b' fill='#fff' d='M0 0H252'/></svg>" +
      "</svg>\n",
  );
});

test("past its weight, the sheet keeps the mark: a page that needs two sheets has as many files", async () => {
  const { common, brand } = await purged({ ...NO_LIMIT, besideBrand: 0 });
  assert.equal(brand, undefined);
  assert.ok(common.includes("viewBox='0 0 44 18'"));
});

test("drawings that name parts alike are not put together", async () => {
  const css = `.fr-logo{background-image:${drawing(44, 18, "a")},${drawing(252, 180, "a")}}`;
  await assert.rejects(purged(NO_LIMIT, css), /name parts alike/);
});
